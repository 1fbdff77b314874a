
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
  const places = new Map(people.map((person, place) => [person, place]));
  // what is looked at is made of the page once, when it is first asked for
  const prepared = (of) => {
    let all;
    return (person) => (all ??= new Map(people.map((one) => [one, fold(of(one))]))).get(person);
  };
  const summary = (person) => person.firstElementChild.firstElementChild;
  const name = (person) => summary(person).firstElementChild.textContent;
  const about = (person) => summary(person).nextElementSibling;
  const text = prepared((person) => `${name(person)} ${about(person)?.textContent}`);
  const keys = {
    name: prepared(name),
    structure: prepared((person) => about(person)?.querySelector("i")?.textContent ?? "\uffff"),
    bookBy: prepared((person) => person.dataset.bookBy ?? "\uffff"),
    lateOn: prepared((person) => person.dataset.lateOn ?? "\uffff"),
  };

  const filter = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { group, people } of groups) {
      let here = 0;
      for (const person of people) {
        const fits = (!status.value || person.dataset.status === status.value)
          && (!department.value || person.dataset.department === department.value)
          && words.every((word) => text(person).includes(word));
        if (person.hidden === fits) person.hidden = !fits;
        if (fits) here += 1;
      }
      group.hidden = here === 0;
      shown += here;
    }
    count.textContent = count.dataset.text.replace("%1", shown).replace("%2", people.length);
  };

  const sort = () => {
    const key = keys[order.value] ?? (() => "");
    const before = (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : places.get(a) - places.get(b));
    for (const { list, people } of groups) {
      const sorted = document.createDocumentFragment();
      people.sort(before).forEach((person) => sorted.append(person));
      list.append(sorted);
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
