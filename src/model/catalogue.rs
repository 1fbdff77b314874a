//! The modules that the programme offers.

use std::collections::HashMap;

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::text::Typed;
use crate::text::names::{folded, nearest};

/// What a module is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum ModuleKind {
    /// A short course of the national catalogue: it counts for the module quotas.
    Thematic,
    /// A CCP1 preparation course of the initial training.
    Preparation,
    /// A certificate of the professional title: CCP1, CCP2, CCP3.
    Certification,
}

impl Typed for ModuleKind {
    const GROUP: &'static str = "kind";
}

/// The place of a module in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModuleIndex(pub u16);

/// One entry of the catalogue.
#[derive(Debug, Clone)]
pub struct Module {
    /// What rules, calendars and histories call it.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it is for.
    pub kind: ModuleKind,
    /// Length in hours, where it is known.
    pub hours: Option<u32>,
    /// First and last day on which a session of it may start.
    pub available_from: Option<NaiveDate>,
    /// The last day on which a session of it may start.
    pub available_until: Option<NaiveDate>,
    /// Other names under which histories list it.
    pub aliases: Vec<String>,
    /// What the advisor or the structure must hold first, such as an accreditation.
    pub requires: Vec<String>,
    /// The title is plausible, not sourced: whoever reports on it must say so.
    pub indicative: bool,
    /// The page that names it.
    pub source: Option<String>,
}

/// The modules by id, alias and place. Ids and aliases are unique, whatever their case, accents
/// and punctuation.
#[derive(Debug, Clone)]
pub struct Catalogue {
    modules: Vec<Module>,
    by_name: HashMap<String, ModuleIndex>,
    ccp1: ModuleIndex,
}

/// So much of a name is compared with those of modules.
const LONGEST_NAME: usize = 200;

/// The id of the certificate that ends the initial training: the contract itself names it.
pub const CCP1: &str = "ccp1";

impl Catalogue {
    /// The catalogue of these modules. The certificate [`CCP1`] is added where they lack it.
    ///
    /// # Errors
    /// The index of the first module that repeats a name, with that name.
    pub fn new(mut modules: Vec<Module>) -> Result<Self, (usize, String)> {
        if !modules.iter().any(|module| folded(&module.id) == CCP1) {
            modules.push(Module {
                id: CCP1.to_owned(),
                title: "CCP1".to_owned(),
                kind: ModuleKind::Certification,
                hours: None,
                available_from: None,
                available_until: None,
                aliases: Vec::new(),
                requires: Vec::new(),
                indicative: false,
                source: None,
            });
        }
        let mut by_name = HashMap::new();
        for (place, module) in modules.iter().enumerate() {
            let index = ModuleIndex(u16::try_from(place).map_err(|_| (place, module.id.clone()))?);
            for name in std::iter::once(&module.id).chain(&module.aliases) {
                match by_name.insert(folded(name), index) {
                    Some(other) if other != index => return Err((place, name.clone())),
                    _ => {}
                }
            }
        }
        let ccp1 = by_name[CCP1];
        Ok(Self { modules, by_name, ccp1 })
    }

    /// Every module, in the order of the file.
    pub fn modules(&self) -> &[Module] {
        &self.modules
    }

    /// The certificate CCP1, which every catalogue has.
    pub fn ccp1(&self) -> ModuleIndex {
        self.ccp1
    }

    /// The module at a place.
    pub fn get(&self, index: ModuleIndex) -> &Module {
        &self.modules[usize::from(index.0)]
    }

    /// The module of this id or alias; case, accents, spaces and punctuation do not matter.
    pub fn find(&self, name: &str) -> Option<ModuleIndex> {
        self.by_name.get(folded(name).as_str()).copied()
    }

    /// The ids of the three modules whose id, alias or title resembles a name most.
    pub fn resembling(&self, name: &str) -> impl Iterator<Item = &str> {
        let wanted: String = folded(name).chars().take(LONGEST_NAME).collect();
        let likeness = |module: &Module| {
            let names = [&module.id, &module.title].into_iter().chain(&module.aliases);
            let all = names.map(|name| strsim::sorensen_dice(&folded(name), &wanted));
            all.fold(0.0, f64::max)
        };
        let mut modules: Vec<(f64, &Module)> =
            self.modules.iter().map(|module| (likeness(module), module)).collect();
        // a stable sort: of equals the first of the catalogue comes first
        modules.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        modules.into_iter().take(3).map(|(_, module)| &*module.id)
    }

    /// The id or alias that may have been meant by a name that is neither.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        let names = self.modules.iter().flat_map(|module| std::iter::once(&module.id).chain(&module.aliases));
        nearest(name, names.map(String::as_str))
    }
}
