//! Seats for a whole team (contract, section 8).

mod oracle;
mod team;

use team::{Dice, random};

#[test]
fn small_teams_get_the_seats_that_trying_everything_gives_them() {
    let mut kinds = std::collections::BTreeMap::new();
    for seed in 0..1_200 {
        let mut dice = Dice::new(seed);
        let team = random(&mut dice, 5, 9);
        let expected = oracle::told(&team);
        let told = team.told();
        assert_eq!(told, expected, "seed {seed}");
        for line in told.0 {
            let outcome = line.split(": ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
            let outcome = if outcome.starts_with('S') { "a session".to_owned() } else { outcome };
            *kinds.entry(outcome).or_insert(0) += 1;
        }
    }
    for outcome in ["a session", "no-session", "no-seat", "no-preparation", "clash"] {
        assert!(kinds.get(outcome).is_some_and(|count| *count > 40), "{kinds:?}");
    }
}

#[test]
fn the_order_of_rows_changes_nothing() {
    for seed in 0..200 {
        let mut dice = Dice::new(90_000 + seed);
        let team = random(&mut dice, 12, 16);
        let told = team.told();
        let mut shuffled = team.clone();
        dice.shuffle(&mut shuffled.people);
        assert_eq!(shuffled.told(), told, "seed {seed}");
    }
}
