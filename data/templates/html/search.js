
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const [tools, search, status, department, order, count] =
    ["tools", "search", "status", "department", "order", "count"].map(byId);
  const groups = Array.from(document.querySelectorAll(".group:has(> .people)"), (group) => ({
    group, list: group.querySelector(".people"), people: Array.from(group.querySelectorAll(".person")),
  }));
  const people = groups.flatMap(({ people }) => people);
  const texts = new Map(people.map((person) => [person, fold(person.dataset.search)]));
  const places = new Map(people.map((person, place) => [person, place]));

  const filter = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { group, people } of groups) {
      let here = 0;
      for (const person of people) {
        const text = texts.get(person);
        const fits = (!status.value || person.dataset.status === status.value)
          && (!department.value || person.dataset.department === department.value)
          && words.every((word) => text.includes(word));
        if (person.hidden === fits) person.hidden = !fits;
        if (fits) here += 1;
      }
      group.hidden = here === 0;
      shown += here;
    }
    count.textContent = count.dataset.text.replace("%1", shown).replace("%2", people.length);
  };

  const sort = () => {
    const field = order.value;
    const key = (person) => (field ? fold(person.dataset[field] || "\uffff") : "");
    for (const { list, people } of groups) {
      const keys = new Map(people.map((person) => [person, key(person)]));
      const before = (a, b) =>
        (keys.get(a) < keys.get(b) ? -1 : keys.get(a) > keys.get(b) ? 1 : places.get(a) - places.get(b));
      list.append(...people.sort(before));
    }
  };

  const show = (open) => people.forEach((person) => {
    if (!person.hidden) person.firstElementChild.open = open;
  });

  const go = () => {
    const person = location.hash.startsWith("#p-") && byId(location.hash.slice(1));
    if (person) person.firstElementChild.open = true;
  };

  let waiting;
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  [status, department].forEach((choice) => choice.addEventListener("change", filter));
  order.addEventListener("change", sort);
  byId("open").addEventListener("click", () => show(true));
  byId("close").addEventListener("click", () => show(false));
  addEventListener("hashchange", go);
  tools.hidden = false;
  filter();
  go();
})();
