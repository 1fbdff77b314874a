//! The parameters of a rule set by their names: what two sets do not have in common. Pure.

use chrono::NaiveDate;

use crate::model::RuleSet;
use crate::model::rules::{Clause, ClauseIndex, Hours, TitleOffer};
use crate::text::Word;

macro_rules! parameters {
    ($($name:ident $code:literal $($field:ident).+,)*) => {
        /// A parameter, named as in a rule file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum RuleParameter { $($name,)* }

        impl RuleParameter {
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name in a rule file.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Gives one rule set this parameter of another one.
            pub fn carry(self, from: &RuleSet, to: &mut RuleSet) {
                match self { $(Self::$name => to.$($field).+ = from.$($field).+.clone(),)* }
            }
        }
    };
}

parameters! {
    Since "since" since,
    InitialModules "initial.modules" initial.modules,
    InitialStarts "initial.starts" initial.starts,
    InitialEnds "initial.ends" initial.ends,
    InitialCohort "initial.cohort" initial.cohort,
    DeadlineMonths "initial.deadline_months" initial.deadline_months,
    DeadlineNotBefore "initial.deadline_not_before" initial.deadline_not_before,
    RequiresEntry "initial.requires_entry" initial.requires_entry,
    ContinuingModules "continuing.modules" continuing.modules,
    ContinuingStarts "continuing.starts" continuing.starts,
    PreparationHours "preparation.hours" preparation,
    Grace "grace" grace,
    OffQuota "off_quota" off_quota,
    TitleOffer "title_offer" title_offer,
}

impl RuleParameter {
    /// The parameters that two rule sets give different values.
    pub fn that_differ(first: &RuleSet, second: &RuleSet) -> Vec<Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|parameter| parameter.value(first) != parameter.value(second)).collect()
    }

    /// The value as a rule file writes it, on one line; empty where the rules set none.
    pub fn value(self, rules: &RuleSet) -> String {
        let (initial, continuing) = (&rules.initial, &rules.continuing);
        match self {
            Self::Since => rules.since.value.to_string(),
            Self::InitialModules => initial.modules.value.to_string(),
            Self::InitialStarts => initial.starts.value.code().to_owned(),
            Self::InitialEnds => initial.ends.value.code().to_owned(),
            Self::InitialCohort => initial.cohort.value.code().to_owned(),
            Self::DeadlineMonths => initial.deadline_months.value.to_string(),
            Self::DeadlineNotBefore => {
                day(initial.deadline_not_before.as_ref().map(|earliest| earliest.value))
            }
            Self::RequiresEntry => initial.requires_entry.value.to_string(),
            Self::ContinuingModules => continuing.modules.value.to_string(),
            Self::ContinuingStarts => continuing.starts.value.code().to_owned(),
            Self::PreparationHours => {
                joined(rules.preparation.iter().map(|from| dated(hours(&from.hours), from.from)))
            }
            Self::Grace => {
                joined(rules.grace.iter().map(|grace| dated(grace.year.to_string(), Some(grace.closes_on))))
            }
            Self::OffQuota => joined(rules.off_quota.iter().map(|offer| {
                let funded = if offer.funded { "funded" } else { "not funded" };
                dated(format!("{} {funded}", offer.module), Some(offer.from))
            })),
            Self::TitleOffer => rules.title_offer.as_ref().map(title).unwrap_or_default(),
        }
    }

    /// The clauses that the value rests on.
    pub fn clauses(self, rules: &RuleSet) -> Vec<&Clause> {
        let (initial, continuing) = (&rules.initial, &rules.continuing);
        let mut places: Vec<ClauseIndex> = match self {
            Self::Since => vec![rules.since.clause],
            Self::InitialModules => vec![initial.modules.clause],
            Self::InitialStarts => vec![initial.starts.clause],
            Self::InitialEnds => vec![initial.ends.clause],
            Self::InitialCohort => vec![initial.cohort.clause],
            Self::DeadlineMonths => vec![initial.deadline_months.clause],
            Self::DeadlineNotBefore => initial.deadline_not_before.iter().map(|day| day.clause).collect(),
            Self::RequiresEntry => vec![initial.requires_entry.clause],
            Self::ContinuingModules => vec![continuing.modules.clause],
            Self::ContinuingStarts => vec![continuing.starts.clause],
            Self::PreparationHours => rules.preparation.iter().map(|hours| hours.clause).collect(),
            Self::Grace => rules.grace.iter().map(|grace| grace.clause).collect(),
            Self::OffQuota => rules.off_quota.iter().map(|offer| offer.clause).collect(),
            Self::TitleOffer => rules.title_offer.iter().map(|offer| offer.clause).collect(),
        };
        places.dedup();
        places.into_iter().map(|place| rules.clause(place)).collect()
    }
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

fn dated(what: String, from: Option<NaiveDate>) -> String {
    from.map_or_else(|| what.clone(), |from| format!("{what} ({from})"))
}

fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn hours(hours: &Hours) -> String {
    match hours {
        Hours::Between { least, most } => format!("{least}-{most} h"),
        Hours::OneOf(values) => {
            format!("{} h", values.iter().map(ToString::to_string).collect::<Vec<_>>().join("/"))
        }
    }
}

fn title(offer: &TitleOffer) -> String {
    let conditions =
        [(offer.requires_ccp1, "ccp1"), (offer.requires_structure_agreement, "structure_agreement")];
    let needed = conditions.iter().filter(|(needed, _)| *needed).map(|(_, name)| (*name).to_owned());
    let until = offer.offered_until.map(|until| format!("until {until}"));
    joined(needed.chain(until))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::Findings;
    use crate::load::reference::rules;
    use crate::workspace::shipped;

    #[test]
    fn a_rule_set_that_is_given_every_parameter_of_another_one_has_its_values() {
        let mut sets =
            shipped::rule_sets().map(|(_, source)| rules::rules(&source, &mut Findings::default()).unwrap());
        let (first, second) = (sets.next().unwrap(), sets.next().unwrap());
        let differing = RuleParameter::that_differ(&first, &second);
        assert!(
            differing.contains(&RuleParameter::InitialStarts) && !differing.contains(&RuleParameter::Since)
        );
        let mut copy = first.clone();
        for parameter in RuleParameter::ALL {
            parameter.carry(&second, &mut copy);
            assert_eq!(parameter.value(&copy), parameter.value(&second), "{parameter:?}");
        }
        assert!(RuleParameter::that_differ(&copy, &second).is_empty());
    }
}
