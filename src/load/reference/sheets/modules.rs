//! Modules by what people call them.

use std::collections::HashMap;

use crate::model::{Catalogue, ModuleIndex};
use crate::text::names::folded;

/// The modules by their titles, where the catalogue does not know them by id or alias.
pub(super) struct Modules<'a> {
    catalogue: Option<&'a Catalogue>,
    /// `None`: several have that title.
    titled: HashMap<String, Option<ModuleIndex>>,
}

impl<'a> Modules<'a> {
    pub(super) fn of(catalogue: Option<&'a Catalogue>) -> Self {
        let mut titled = HashMap::new();
        let modules = catalogue.map_or(&[][..], Catalogue::modules);
        for (module, index) in modules.iter().zip(0..) {
            let same = titled.entry(folded(&module.title));
            same.and_modify(|known| *known = None).or_insert(Some(ModuleIndex(index)));
        }
        Self { catalogue, titled }
    }

    /// The id of the module that a name means.
    pub(super) fn id(&self, name: &str) -> Option<&'a str> {
        let catalogue = self.catalogue?;
        let module = catalogue.find(name).or_else(|| self.titled.get(&folded(name)).copied().flatten());
        module.map(|module| &*catalogue.get(module).id)
    }
}
