/* What the console does in the browser beside htmx: ages tick, silence is seen, FLASH is heard, keys work, and the node is
   told what truly stood on the screen. No message text is made here. */
"use strict";

const body = document.body;
const words = JSON.parse(body.dataset.words || "{}");
const acts = body.dataset.acts === "1";
const staleAfterMs = Number(body.dataset.staleAfter || 10) * 1000;
let offsetMs = Number(body.dataset.now || Date.now()) - Date.now();
let lastBeat = performance.now();

const nodeNow = () => Date.now() + offsetMs;
const byId = (id) => document.getElementById(id);
const fill = (key, facts) => (words[key] || key).replace(/\{(\w+)\}/g, (_, name) => facts[name]);
const say = (text) => { const place = byId("says"); if (place) place.textContent = text; };

/* -- times: the same wording as parley.web.clocks */
const S = 1000, MIN = 60 * S, H = 60 * MIN, D = 24 * H;
function age(ms) {
  ms = Math.max(ms, 0);
  const whole = (unit) => Math.floor(ms / unit);
  if (ms < MIN) return fill("age.s", { n: whole(S) });
  if (ms < H) return fill("age.min", { n: whole(MIN) });
  if (ms < D) return fill("age.h", { h: whole(H), n: Math.floor((ms % H) / MIN) });
  if (ms < 10 * D) return fill("age.d", { d: whole(D), n: Math.floor((ms % D) / H) });
  return fill("age.days", { d: whole(D) });
}
const two = (n) => String(n).padStart(2, "0");
function countdown(ms) {
  let s = Math.floor(Math.abs(ms) / S);
  const d = Math.floor(s / 86400); s %= 86400;
  const h = Math.floor(s / 3600); s %= 3600;
  const m = Math.floor(s / 60); s %= 60;
  if (d) return `${d}d ${two(h)}:${two(m)}`;
  return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
const set = (node, text) => { if (node.textContent !== text) node.textContent = text; };
const zoned = {};
function localTime(zone, now) {
  zoned[zone] ||= new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return zoned[zone].format(now);
}
const days = {};
function localDay(zone, now) {
  days[zone] ||= new Intl.DateTimeFormat("en-US", { timeZone: zone, day: "2-digit", month: "short" });
  const parts = Object.fromEntries(days[zone].formatToParts(now).map((part) => [part.type, part.value]));
  return `${parts.day} ${parts.month.toUpperCase()}`;
}
function tick() {
  const now = nodeNow();
  document.querySelectorAll("[data-age]").forEach((node) => set(node, age(now - Number(node.dataset.age))));
  document.querySelectorAll("[data-until]").forEach((node) => {
    const left = Number(node.dataset.until) - now;
    const word = node.querySelector(".word");
    node.classList.toggle("overdue", left < 0);
    if (word) set(word, left < 0 ? word.dataset.over : word.dataset.left);
    set(node.querySelector(".count"), countdown(left));
  });
  const at = new Date(now);
  document.querySelectorAll("[data-clock]").forEach((node) => {
    const zone = node.dataset.clock;
    set(node, zone === "UTC" ? `${two(at.getUTCHours())}${two(at.getUTCMinutes())}${two(at.getUTCSeconds())}Z` : localTime(zone, at));
  });
  document.querySelectorAll("[data-date]").forEach((node) => set(node, localDay(node.dataset.date, at)));
  watchForSilence();
}

/* -- silence: a screen that is not fed says so */
function watchForSilence() {
  const banner = byId("stale");
  if (!banner || body.dataset.hasHtmx !== "1") return;
  const silence = performance.now() - lastBeat;
  const stale = silence > staleAfterMs;
  if (banner.hidden === stale) {
    banner.hidden = !stale;
    document.documentElement.classList.toggle("is-stale", stale);
  }
  if (stale) { set(byId("stale-age"), age(silence)); askWhy(); }
}
/* The node may be gone, or only this session: after a restart, or at the end of a watch. The second an officer can mend at once. */
let askedAt = -Infinity;
function askWhy() {
  if (performance.now() - askedAt < 5000) return;
  askedAt = performance.now();
  fetch("/watch", { method: "HEAD", cache: "no-store" })
    .then((answer) => { if (answer.status === 401) { byId("stale-why").hidden = true; byId("stale-lost").hidden = false; } })
    .catch(() => {});
}
function onBeat(event) {
  lastBeat = performance.now();
  const now = Number(event.detail.data);
  if (now) offsetMs = now - Date.now();
}

/* -- DISPLAYED: only what truly stands, whole, on a visible screen of an officer who acts */
const shown = new Set();
const waiting = new Set();
let posting = 0;
const eye = new IntersectionObserver((entries) => {
  entries.forEach((entry) => {
    const ref = entry.target.dataset.show;
    const tall = entry.target.offsetHeight > innerHeight * 0.8;
    const whole = entry.intersectionRatio >= (tall ? 0.35 : 0.95);
    if (entry.isIntersecting && whole && ref && !shown.has(ref)) waiting.add(ref);
  });
  tellDisplayed();
}, { threshold: [0.35, 0.95, 1] });
function lookAt(root) {
  if (!acts) return;
  (root || document).querySelectorAll("[data-show]").forEach((node) => { if (node.dataset.show && !shown.has(node.dataset.show)) eye.observe(node); });
}
function tellDisplayed() {
  if (!waiting.size || document.visibilityState !== "visible" || posting) return;
  posting = setTimeout(async () => {
    const refs = [...waiting];
    try {
      const done = await fetch("/displayed", { method: "POST", headers: { "Content-Type": "application/json", "X-CSRF": body.dataset.csrf }, body: JSON.stringify({ refs }) });
      if (done.ok) refs.forEach((ref) => { shown.add(ref); waiting.delete(ref); });
    } catch (_) { /* told again with the next look */ }
    posting = 0;
    if (waiting.size) setTimeout(tellDisplayed, 3000);
  }, 30);
}
document.addEventListener("visibilitychange", tellDisplayed);

/* -- sound: until somebody acknowledges, the more insistent the higher the rung that was called; a blocked sound says so */
let audio = null, sounding = localStorage.getItem("parley.sound") !== "off";
function showSound() {
  const button = byId("sound");
  if (!button) return;
  const blocked = sounding && (!audio || audio.state !== "running");
  button.classList.toggle("blocked", blocked);
  button.setAttribute("aria-pressed", String(sounding));
  button.title = blocked ? words["sound.blocked-why"] : "";
  set(button.querySelector(".text"), words[!sounding ? "sound.off" : blocked ? "sound.blocked" : "sound.on"] || "");
}
function wakeSound() {
  if (!sounding || (audio && audio.state === "running")) return;
  audio ||= new AudioContext();
  audio.resume().then(showSound, showSound);
}
function tone(at, hertz, loud) {
  const voice = audio.createOscillator(), volume = audio.createGain();
  voice.type = "square"; voice.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, at); volume.gain.exponentialRampToValueAtTime(loud, at + 0.02);
  volume.gain.setValueAtTime(loud, at + 0.26); volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
  voice.connect(volume).connect(audio.destination);
  voice.start(at); voice.stop(at + 0.32);
}
/* by rung: how many seconds from one call to the next, how loud, and its tones */
const calls = [[3, 0.16, [880, 660]], [2, 0.22, [880, 660, 880, 660]], [2, 0.3, [1175, 880, 1175, 880, 1175]]];
let seconds = 0;
const rungOf = () => Math.max(-1, ...[...document.querySelectorAll("[data-flash]")].map((band) => Number(band.dataset.rung) || 0));
function soundAlarm() {
  const rung = rungOf();
  seconds += 1;
  if (!sounding || !audio || audio.state !== "running" || rung < 0) return;
  const [every, loud, tones] = calls[Math.min(rung, calls.length - 1)];
  if (seconds % every === 0) tones.forEach((hertz, place) => tone(audio.currentTime + 0.34 * place, hertz, loud));
}
function toggleSound() {
  sounding = !sounding;
  localStorage.setItem("parley.sound", sounding ? "on" : "off");
  wakeSound(); showSound();
}

/* -- keys */
const singleKeys = () => localStorage.getItem("parley.keys") !== "off";
const typing = (node) => node && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)) && !/^(checkbox|radio|button|submit)$/.test(node.type);
const openRows = () => [...document.querySelectorAll(".row a.what")];
const go = (address) => { location.assign(address); };
let safetyUntil = 0;
function openSafety() {
  const menu = document.querySelector("details.safety");
  if (!menu) return;
  menu.open = true;
  safetyUntil = performance.now() + 5000;
  const first = menu.querySelector("a");
  if (first) first.focus();
}
function chooseSafety(key) {
  const link = document.querySelector(`[data-safety="${CSS.escape(key)}"]`);
  if (link) go(link.href);
  return Boolean(link);
}
function move(step) {
  const links = openRows();
  const at = links.indexOf(document.activeElement);
  const next = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)];
  if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
}
function press(selector) {
  const node = document.querySelector(selector);
  if (!node) return false;
  node.click();
  return true;
}
const single = {
  "!": openSafety, "！": openSafety, // as a Chinese input method writes it
  "?": () => byId("keys").showModal(),
  w: () => go("/watch"), c: () => acts && go("/compose"), t: () => go("/contacts"), o: () => go("/notices"), i: () => go("/incidents"), p: () => go("/calls"), l: () => go("/talks"), v: () => go("/picture"), g: () => go("/catalogue"),
  j: () => move(1), k: () => move(-1),
  m: toggleSound,
  a: () => press("#alarms [data-key=a]") || press("#detail [data-key=a]"),
  "/": () => { const field = document.querySelector("[data-find]"); if (field) { field.focus(); field.select(); } },
};
function onKey(event) {
  wakeSound();
  // a key held down must not go on from writing to releasing
  if (event.ctrlKey && event.key === "Enter") { if (event.repeat || press("[data-release]")) event.preventDefault(); return; }
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const choosing = performance.now() < safetyUntil || (document.querySelector("details.safety[open]") && !typing(event.target));
  if (choosing && chooseSafety(key)) { event.preventDefault(); return; }
  if (key === "F8") { openSafety(); event.preventDefault(); return; }
  if (key === "F1") { byId("keys")?.showModal(); event.preventDefault(); return; }
  if (key === "Escape") { onEscape(); return; }
  if (typing(event.target) || !singleKeys() || document.querySelector("dialog[open]")) return;
  const act = single[event.key] || single[key] || replyFor(key);
  if (act) { act(); event.preventDefault(); }
}
function replyFor(key) {
  const act = /^[a-z]$/.test(key) && document.querySelector(`#detail .acts [data-key="${key}"]`);
  return act ? () => (act.href ? go(act.href) : act.click()) : null;
}
function onEscape() {
  const menu = document.querySelector("details.safety[open]");
  if (menu) { menu.open = false; safetyUntil = 0; return; }
  if (document.querySelector("dialog[open]")) return;
  if (typing(document.activeElement)) { document.activeElement.blur(); return; }
  if (!body.classList.contains("page-watch")) go("/watch");
}

/* -- lists */
function selectRow() {
  const open = document.querySelector("#detail [data-ref]");
  document.querySelectorAll(".entry").forEach((row) => row.classList.toggle("selected", Boolean(open) && row.dataset.ref === open.dataset.ref));
}

/* -- what the glossary proposes is written over what it found, once, when an officer says so */
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-write]");
  if (!button) return;
  const field = [...document.getElementsByName(button.dataset.field)].find((one) => one.value.includes(button.dataset.over));
  if (!field) return;
  field.value = field.value.replace(button.dataset.over, () => button.dataset.write);
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

/* -- begin */
document.addEventListener("keydown", onKey);
document.addEventListener("pointerdown", wakeSound);
document.addEventListener("htmx:sseBeforeMessage", (event) => { if (event.target.id === "beat") onBeat(event); else lastBeat = performance.now(); });
document.addEventListener("htmx:afterSettle", (event) => { lookAt(event.target); selectRow(); tick(); });
document.addEventListener("htmx:oobAfterSwap", tick);
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401) go("/sign-in"); else say(words["script.failed"]);
});
document.addEventListener("htmx:sendError", () => say(words["script.failed"]));
byId("sound")?.addEventListener("click", toggleSound);
byId("keys-open")?.addEventListener("click", () => byId("keys").showModal());
const keysBox = byId("keys-single");
if (keysBox) { keysBox.checked = singleKeys(); keysBox.addEventListener("change", () => localStorage.setItem("parley.keys", keysBox.checked ? "on" : "off")); }
const linkField = byId("link-token");
if (linkField) {
  linkField.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  byId("link-button").disabled = !linkField.value;
  byId("link-gone").hidden = Boolean(linkField.value);
  // A redirect hands the fragment on: another language does not cost the link, and no server sees it.
  if (linkField.value) document.querySelector(".prefs").action += `#${linkField.value}`;
}
if (body.dataset.words) {
  tick(); setInterval(tick, 1000); setInterval(soundAlarm, 1000);
  if (sounding) wakeSound();
  showSound(); lookAt(); selectRow();
}

/* -- the time axis: what a mark means is shown as soon as it is looked at */
let looking = 0;
function showFact(node) {
  clearTimeout(looking);
  looking = setTimeout(async () => {
    const place = byId("fact");
    try {
      const answer = await fetch(`/contacts/${encodeURIComponent(node.dataset.fact)}`);
      if (!answer.ok || !place) return;
      place.innerHTML = await answer.text();
      place.classList.remove("empty");
      document.querySelectorAll("[data-fact].selected, tr.selected").forEach((one) => one.classList.remove("selected"));
      document.querySelectorAll(`[data-fact="${CSS.escape(node.dataset.fact)}"]`).forEach((one) => one.classList.add("selected"));
    } catch (_) { /* the link still leads there */ }
  }, 90);
}
["mouseover", "focusin"].forEach((kind) => document.addEventListener(kind, (event) => {
  const node = event.target.closest?.(".axis [data-fact]");
  if (node && byId("fact")) showFact(node);
}));
document.addEventListener("click", (event) => {
  const node = event.target.closest?.("[data-fact]");
  if (!node || !byId("fact") || event.ctrlKey || event.metaKey || event.button) return;
  event.preventDefault();
  history.replaceState(null, "", node.getAttribute("href"));
  showFact(node);
  if (!node.closest(".axis")) byId("axis").scrollIntoView({ block: "nearest" });
});
