/* The chooser: a line to type into and a list of forms below it, as WAI-ARIA's combobox with a listbox. The list comes
   from the node as plain links; here it is narrowed, ranked and walked through. The focus never leaves the line. */
"use strict";
{
  const line = byId("find"), list = byId("forms"), hits = byId("hits"), about = byId("about-form");
  const NOT = -1, SOME = 1;

  /* -- the list as it came: groups in their order, and in each its forms */
  const groups = [...list.querySelectorAll(".group")].map((node) => ({
    node, prefix: node.dataset.prefix, lasting: node.dataset.lasting === "1",
    index: document.querySelector(`[data-group="${node.id}"]`),
    forms: [...node.querySelectorAll(".form")].map((link) => ({
      link, number: link.dataset.number, name: link.dataset.name, titles: link.dataset.titles.split("\n"), sought: link.dataset.sought,
    })),
  }));
  const lately = new Set(groups.filter((one) => !one.lasting).flatMap((one) => one.forms.map((form) => form.number)));
  let active = null;

  /* -- how well a form fits a typed word: the number first, then the titles, then what it is for */
  const plain = (text) => text.normalize("NFKC").toLowerCase().trim();
  const inOrder = (word, text) => { let at = 0; for (const sign of word) { at = text.indexOf(sign, at) + 1; if (!at) return false; } return true; };
  function fit(form, word) {
    if (form.number === word) return 200;
    if (form.titles.includes(word) || form.name === word) return 100;
    if (form.titles.some((title) => title.startsWith(word))) return 70;
    if (/^\d+$/.test(word) && form.number.startsWith(word)) return 60;
    if (form.titles.some((title) => title.includes(` ${word}`))) return 50;
    if (form.titles.some((title) => title.includes(word)) || form.name.includes(word)) return 40;
    if (form.sought.includes(word)) return 10;
    return /\p{Script=Han}/u.test(word) && inOrder(word, form.titles[1]) ? SOME : NOT;
  }
  function score(form, typed) {
    if (!typed) return 0;
    if (form.titles.includes(typed)) return 150;
    let sum = lately.has(form.number) ? SOME : 0;
    for (const word of typed.split(/\s+/).filter(Boolean)) {
      const fits = fit(form, word);
      if (fits === NOT) return NOT;
      sum += fits;
    }
    return sum;
  }

  /* -- narrowing: a group's own key alone, or before a word, leaves that group only */
  function narrow() {
    const typed = plain(line.value);
    const only = groups.find((one) => one.prefix && typed.startsWith(one.prefix));
    const wanted = only ? typed.slice(only.prefix.length).trim() : typed;
    const found = groups.map((group, at) => ({ group, at, scored: scored(group, wanted, only) }));
    found.sort((a, b) => best(b.scored, wanted) - best(a.scored, wanted) || a.at - b.at);
    list.append(...found.map((one) => show(one.group, one.scored)));
    const links = shownLinks();
    set(hits, links.length ? hits.dataset.some.replace("{n}", new Set(links.map((link) => link.dataset.number)).size) : hits.dataset.none);
    list.scrollTop = 0;
    choose(links[0] || null);
  }
  const scored = (group, wanted, only) => (only ? group !== only : wanted && !group.lasting) ? []
    : group.forms.map((form, at) => ({ form, at, score: score(form, wanted) })).filter((one) => one.score !== NOT);
  const best = (scoredForms, wanted) => wanted ? Math.max(NOT, ...scoredForms.map((one) => one.score)) : 0;
  function show(group, scoredForms) {
    const fitting = new Set(scoredForms.map((one) => one.form));
    group.forms.forEach((form) => { form.link.hidden = !fitting.has(form); });
    scoredForms.sort((a, b) => b.score - a.score || a.at - b.at);
    if (scoredForms.length) group.node.append(...scoredForms.map((one) => one.form.link));
    group.node.hidden = !scoredForms.length;
    set(group.index.querySelector(".count"), String(scoredForms.length));
    group.index.classList.toggle("no-hit", !scoredForms.length);
    return group.node;
  }

  /* -- the one form that Enter opens */
  const shownLinks = () => [...list.querySelectorAll(".group:not([hidden]) .form:not([hidden])")];
  function choose(link) {
    active?.setAttribute("aria-selected", "false");
    active = link;
    groups.forEach((group) => group.index.classList.toggle("here", Boolean(link) && group.node.contains(link)));
    about.classList.toggle("empty", !link);
    if (!link) { line.removeAttribute("aria-activedescendant"); return; }
    link.setAttribute("aria-selected", "true");
    line.setAttribute("aria-activedescendant", link.id);
    const head = link.parentNode.querySelector("h2");
    const first = link.parentNode.querySelector(".form:not([hidden])") === link;
    (first ? head : link).scrollIntoView({ block: "nearest" });
    link.scrollIntoView({ block: "nearest" });
    tell(link);
  }
  function tell(link) {
    const [purpose, other, two, source] = [...link.querySelector(".more").children].map((one) => one.textContent);
    byId("about-title").replaceChildren(...[".form-no", ".form-title"].flatMap((part) => [link.querySelector(part).cloneNode(true), " "]));
    about.querySelector(".prec-place").replaceChildren(...[".form-marker", ".form-prec"].map((part) => link.querySelector(part).cloneNode(true)));
    const places = about.querySelectorAll(".purpose");
    set(places[0], purpose); set(places[1], other);
    set(about.querySelector(".two"), two); about.querySelector(".two").hidden = !two;
    set(about.querySelector(".source"), source);
  }
  function walk(step) {
    const links = shownLinks();
    choose(links[Math.min(Math.max(links.indexOf(active) + step, 0), links.length - 1)] || null);
  }
  function walkGroup(step) {
    const shown = [...list.querySelectorAll(".group:not([hidden])")];
    const at = shown.indexOf(active?.parentNode);
    const next = shown[Math.min(Math.max(at + step, 0), shown.length - 1)];
    if (next) choose(next.querySelector(".form:not([hidden])"));
  }

  /* -- keys */
  const keys = {
    ArrowDown: () => walk(1), ArrowUp: () => walk(-1), PageDown: () => walkGroup(1), PageUp: () => walkGroup(-1),
    Enter: () => active?.click(),
  };
  line.addEventListener("keydown", (event) => {
    // while an input method composes, Enter and the arrows are its own
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && !document.querySelector("details.safety[open]")) {
      event.preventDefault(); event.stopPropagation();
      if (!line.value) go("/watch");
      line.value = ""; narrow();
      return;
    }
    if ((event.key === "Home" || event.key === "End") && !line.value) {
      event.preventDefault(); choose(shownLinks().at(event.key === "Home" ? 0 : -1)); return;
    }
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
  line.addEventListener("input", (event) => { if (!event.isComposing) narrow(); });
  line.addEventListener("compositionend", narrow);
  document.querySelector(".families").addEventListener("click", (event) => {
    const to = event.target.closest("[data-group]");
    if (!to) return;
    event.preventDefault();
    if (to.classList.contains("no-hit")) { line.value = ""; narrow(); }
    choose(byId(to.dataset.group).querySelector(".form:not([hidden])"));
    line.focus();
  });
  list.addEventListener("mousemove", (event) => {
    const link = event.target.closest(".form");
    if (link && link !== active && (event.movementX || event.movementY)) choose(link);
  });

  /* -- from links to a combobox */
  list.setAttribute("role", "listbox");
  groups.forEach((group) => {
    group.node.setAttribute("role", "group");
    group.node.querySelector("h2").setAttribute("role", "presentation");
    group.forms.forEach(({ link }) => {
      link.setAttribute("role", "option"); link.setAttribute("aria-selected", "false"); link.tabIndex = -1;
      link.setAttribute("aria-describedby", `more-${link.id}`);
    });
  });
  Object.entries({ role: "combobox", "aria-expanded": "true", "aria-controls": "forms", "aria-autocomplete": "list" })
    .forEach(([name, value]) => line.setAttribute(name, value));
  narrow();
}
