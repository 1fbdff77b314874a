//! Where delimiters and line feeds stand in a block, found in one sweep over its bytes.

use wide::u8x16;

/// How many bytes are looked at together.
const PIECE: usize = 16;

/// A cell has about so many bytes, its delimiter included.
const USUAL_CELL: usize = 8;

/// The places at which one of two bytes stands, in order.
pub(super) fn marks(text: &[u8], [one, other]: [u8; 2]) -> Vec<u32> {
    let mut marks = Vec::with_capacity(text.len() / USUAL_CELL);
    let (pieces, rest) = text.as_chunks::<PIECE>();
    let [ones, others] = [one, other].map(u8x16::splat);
    let mut start = 0;
    for piece in pieces {
        let piece = u8x16::new(*piece);
        let mut found = (piece.simd_eq(ones) | piece.simd_eq(others)).to_bitmask();
        while found != 0 {
            marks.push(start + found.trailing_zeros());
            found &= found - 1;
        }
        start += PIECE as u32;
    }
    let behind = rest.iter().zip(start..).filter(|(byte, _)| **byte == one || **byte == other);
    marks.extend(behind.map(|(_, place)| place));
    marks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_place_is_found_and_no_other(text in "[a;\n]{0,80}") {
            let found = marks(text.as_bytes(), [b';', b'\n']);
            let places = text.bytes().zip(0..).filter(|(byte, _)| *byte != b'a').map(|(_, place)| place);
            prop_assert_eq!(found, places.collect::<Vec<u32>>());
        }
    }
}
