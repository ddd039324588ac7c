/* A form as it is filled in by keyboard: from field to field, rows that come and go, and where something is still wanting.
   What is right and wrong is the node's to say. */
"use strict";
{
  const form = byId("write-form");
  const CONTROLS = "input:not([type=hidden]), select, textarea";
  const controls = (within) => [...within.querySelectorAll(CONTROLS)].filter((one) => !one.closest(".draw, .attach"));
  const isEmpty = (control) => !control.value.trim();

  /* -- from field to field: Enter goes on, and never sends a form that is half filled in */
  function next(control) {
    const all = controls(form).filter((one) => one.type !== "radio" || one.checked);
    const rows = control.closest(".items");
    const after = all.filter((one) => (rows || control).compareDocumentPosition(one) === Node.DOCUMENT_POSITION_FOLLOWING && !(control.type === "radio" && one.name === control.name));
    (after[0] || form.querySelector("[data-release]")).focus();
  }
  function enter(control) {
    const row = control.closest(".item");
    if (row && !isEmpty(control) && addRow(row)) return;
    next(control);
    if (row && isEmpty(control)) forget(row);
  }

  /* -- fields that may be given several times: a row for each, never more than the form allows */
  const items = (rows) => [...rows.querySelectorAll(".item")];
  const field = (row) => row.querySelector(CONTROLS);
  function addRow(after) {
    const rows = after.parentNode;
    if (items(rows).length >= Number(rows.dataset.items)) return false;
    const row = after.cloneNode(true), control = field(row);
    ["autofocus", "aria-invalid"].forEach((name) => control.removeAttribute(name));
    control.querySelectorAll?.("[selected]").forEach((one) => one.removeAttribute("selected"));
    control.value = "";
    after.after(row);
    number(rows);
    field(row).focus();
    return true;
  }
  function removeRow(row) {
    const rows = row.parentNode, all = items(rows), at = all.indexOf(row);
    if (all.length > 1) row.remove(); else field(row).value = "";
    number(rows);
    const left = items(rows);
    field(left[Math.min(Math.max(at - 1, 0), left.length - 1)]).focus();
    rows.dispatchEvent(new Event("input", { bubbles: true }));
  }
  function forget(row) {
    const rows = row.parentNode;
    if (items(rows).length > 1) row.remove();
    number(rows);
  }
  function number(rows) {
    items(rows).forEach((row, at) => {
      const control = field(row);
      if (at) { control.removeAttribute("id"); control.setAttribute("aria-label", `${rows.dataset.label} (${at + 1})`); }
      else { control.removeAttribute("aria-label"); control.id = `in-${control.name}`; }
    });
    rows.querySelector("[data-add]").hidden = items(rows).length >= Number(rows.dataset.items);
  }

  /* -- where something is wanting: F2 goes round */
  function place(name) {
    const first = byId(`in-${name}`), rows = first?.closest(".items");
    const item = /^\((\d+)\)/.exec(byId(`error-${name}`)?.textContent || "");
    return rows && item ? field(items(rows)[item[1] - 1] || items(rows)[0]) : first;
  }
  function nextWanted() {
    const wanted = [...document.querySelectorAll("[data-wanted]")].map((link) => place(link.dataset.wanted)).filter(Boolean);
    const here = document.activeElement;
    const after = wanted.find((one) => here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && form.contains(here));
    (after || wanted.find((one) => one !== here) || (wanted.length ? here : form.querySelector("[data-release]"))).focus();
  }

  /* -- what is wrong stands below its field, but not before the officer has left the field */
  const wrong = (one) => [...one.querySelectorAll(".field-error")].some((error) => error.textContent.trim());
  function tellFaults() {
    form.querySelectorAll(".field").forEach((one) => {
      if (!wrong(one)) one.classList.remove("told");
      controls(one).forEach((control) => {
        if (wrong(one)) control.setAttribute("aria-invalid", "true"); else control.removeAttribute("aria-invalid");
      });
    });
  }

  form.addEventListener("keydown", (event) => {
    const control = event.target;
    if (event.isComposing || event.ctrlKey || event.metaKey || !control.matches(CONTROLS) || control.closest(".draw, .attach")) return;
    const row = control.closest(".item");
    const took = () => event.preventDefault();
    if (event.altKey) {
      if (event.key === "Enter" && row) { took(); addRow(row); }
      if (event.key === "Delete" && row) { took(); removeRow(row); }
    } else if (event.key === "Enter" && !event.shiftKey) {
      if (!control.matches("textarea:not([data-line])")) { took(); enter(control); }
    } else if (event.key === "Backspace" && row && !control.matches("select") && !control.value && row.parentNode.querySelectorAll(".item").length > 1) {
      took(); removeRow(row);
    }
  });
  document.addEventListener("keydown", (event) => { if (event.key === "F2") { event.preventDefault(); nextWanted(); } });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-add], [data-remove], [data-wanted]");
    if (!button) return;
    if (button.hasAttribute("data-add")) addRow(items(button.parentNode).at(-1));
    else if (button.hasAttribute("data-remove")) removeRow(button.closest(".item"));
    else { event.preventDefault(); place(button.dataset.wanted)?.focus(); }
  });
  // another language or another look: back to what has been written so far
  const keep = () => document.querySelectorAll("[name=back]").forEach((back) => { back.value = form.dataset.left; });
  form.addEventListener("input", keep);
  if (form.querySelector(".said")) keep();
  // with its label, its help and what is said below it; the drawing is too tall for that, and must not move under the hand
  form.addEventListener("focusin", (event) => !event.target.closest(".draw") && (event.target.closest(".item:nth-child(n+2)") || event.target.closest(".field") || event.target).scrollIntoView({ block: "nearest" }));
  form.addEventListener("focusout", (event) => {
    const one = event.target.closest(".field");
    if (one && !one.contains(event.relatedTarget)) one.classList.toggle("told", wrong(one));
  });
  document.addEventListener("htmx:afterSettle", (event) => { if (event.target.id === "preview") tellFaults(); });
  form.querySelectorAll(".field").forEach((one) => one.classList.toggle("told", wrong(one)));
}
