//! How far a long file is, for somebody who waits at a terminal.

use std::io::{self, IsTerminal};
use std::path::Path;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::locale::Locale;

/// How long a file is read before anybody is told.
const PATIENCE: Duration = Duration::from_millis(500);

/// How often a bar is drawn at most, in a second.
const DRAWINGS: u8 = 10;

const LOOK: &str = "{msg} {bar:30} {percent} %";

/// A bar on standard error for each file that takes long; none where that is no terminal, or where
/// a screen reader would read it out.
pub(crate) struct Bars<'a> {
    locale: &'a Locale,
    shown: bool,
}

impl<'a> Bars<'a> {
    /// `plain`: a screen reader reads what is written.
    pub(crate) fn new(locale: &'a Locale, plain: bool) -> Self {
        Self { locale, shown: !plain && io::stderr().is_terminal() }
    }

    /// The bar of a file of this size, in bytes, to be told of how many were read each time; it goes
    /// away when it is dropped. `None`: no bar is shown.
    pub(crate) fn begin(&self, path: &Path, size: u64) -> Option<Box<dyn FnMut(u64) + Send>> {
        if !self.shown {
            return None;
        }
        let name = path.display().to_string();
        let message = self.locale.text_with("progress-reading", &[("file", name.into())]);
        let (started, mut read, mut bar) = (Instant::now(), 0, None);
        Some(Box::new(move |bytes| {
            read += bytes;
            if started.elapsed() > PATIENCE {
                bar.get_or_insert_with(|| Bar::new(size, message.clone())).0.set_position(read);
            }
        }))
    }
}

/// A bar that goes away when its file is read.
struct Bar(ProgressBar);

impl Bar {
    fn new(size: u64, message: String) -> Self {
        let target = ProgressDrawTarget::stderr_with_hz(DRAWINGS);
        let bar = ProgressBar::with_draw_target(Some(size), target).with_message(message);
        bar.set_style(ProgressStyle::with_template(LOOK).expect("a look that was tried"));
        Self(bar)
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
