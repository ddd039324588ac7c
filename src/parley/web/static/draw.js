/* Drawing an area: the text in the form's rows is the truth. What is drawn is written there as positions, what is typed there
   is drawn, and what it means is the node's to say: this script reads no position and judges no area. */
"use strict";
{
  const SVG = "http://www.w3.org/2000/svg", NM = 60, HIT = 12, WAIT_MS = 150;
  const SHAPES = ["circle", "polygon", "corridor"], LEAST = { circle: 1, polygon: 3, corridor: 2 };
  const within = (low, one, high) => Math.min(high, Math.max(low, one));
  const put = (phrase, facts) => phrase.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
  const turned = (x) => ((((x + 180) % 360) + 360) % 360) - 180;
  const near = (x, home) => x - 360 * Math.round((x - home) / 360);
  function made(name, facts, into) {
    const one = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(facts)) one.setAttribute(key, value);
    into.append(one);
    return one;
  }

  class Drawing {
    constructor(panel) {
      this.panel = panel; this.words = panel.dataset;
      this.names = Object.fromEntries(this.words.shapes.split("|").map((name, at) => [SHAPES[at], name]));
      this.field = panel.closest(".field");
      this.svg = panel.querySelector("[data-drawn]"); this.ground = panel.querySelector("[data-ground]");
      this.list = panel.querySelector(".draw-points"); this.which = panel.querySelector("[data-which]");
      this.distance = panel.querySelector("[data-distance]");
      this.areas = []; this.current = 0; this.chosen = -1; this.asked = 0;
      this.view = null; this.pointer = null;
      panel.hidden = false;
      panel.addEventListener("toggle", () => { if (panel.open) this.open(); });
      this.listen();
      if (new URLSearchParams(location.search).has("draw") && panel === document.querySelector(".draw")) panel.open = true;
    }

    /* -- the rows of the form */
    rows() { return [...this.field.querySelectorAll(`[name="${this.words.field}"]`)]; }
    get area() { return this.areas[this.current] ||= empty(); }
    text(area) {
      if (!area.shape) return "";
      const far = area.shape === "polygon" || !area.distance ? [] : [area.distance];
      const parts = [this.names[area.shape], ...(area.datum ? [area.datum] : []), ...far, ...area.points.map((one) => one.text)];
      return area.points.length || far.length ? parts.join("; ") : "";
    }
    write() {
      let rows = this.rows();
      if (this.current >= rows.length) { this.field.querySelector("[data-add]")?.click(); rows = this.rows(); this.svg.focus({ preventScroll: true }); }
      this.current = Math.min(this.current, rows.length - 1);
      const area = this.area;
      area.text = this.text(area); area.outline = null; area.problem = "";
      rows[this.current].value = area.text;
      this.mine = true; rows[this.current].dispatchEvent(new Event("input", { bubbles: true })); this.mine = false;
      this.show(); this.ask();
    }

    /* -- what the node reads */
    /* What was asked before the last change is of no use: it must not undo the change. */
    ask() { this.asked++; clearTimeout(this.soon); this.soon = setTimeout(() => this.read(), WAIT_MS); }
    async read(fit) {
      const texts = this.rows().map((one) => one.value), number = ++this.asked;
      try {
        const answer = await fetch("/drawing/read", { method: "POST", headers: { "Content-Type": "application/json", "X-CSRF": body.dataset.csrf }, body: JSON.stringify({ texts }) });
        if (!answer.ok) throw new Error();
        const said = await answer.json();
        if (number !== this.asked || texts.some((text, at) => text !== this.rows()[at]?.value)) return;
        const before = this.areas;
        this.areas = said.map((one, at) => ({ ...one, text: texts[at], shape: one.shape || before[at]?.text === texts[at] && before[at].shape || "" }));
        if (this.current === said.length && before[this.current]) this.areas.push(before[this.current]);  // begun, and no row yet
        if (this.current > this.areas.length) this.current = 0;
        if (this.chosen >= this.area.points.length) this.chosen = -1;
        if (fit) this.fit(); else this.show();
      } catch (_) { this.tell(this.words.failed); }
    }

    /* -- the ground */
    async open() { await this.look(null); await this.read(true); }
    async look(view) {
      const query = view ? `?longitude=${view.longitude}&latitude=${view.latitude}&scale=${view.scale}` : "";
      const number = this.looked = (this.looked || 0) + 1;
      try {
        const answer = await fetch(`/drawing/ground${query}`);
        if (!answer.ok) throw new Error();
        const text = await answer.text();
        if (number !== this.looked) return;
        this.ground.innerHTML = text;
        const facts = this.ground.firstElementChild.dataset, box = this.ground.firstElementChild.viewBox.baseVal;
        this.size = [box.width, box.height];
        this.view = { longitude: +facts.longitude, latitude: +facts.latitude, scale: +facts.scale, narrow: +facts.narrow };
        this.svg.setAttribute("viewBox", `0 0 ${box.width} ${box.height}`);
        this.pointer ||= [this.view.longitude, this.view.latitude];
        this.show();
      } catch (_) { this.tell(this.words.failed); }
    }
    x(longitude) { return this.size[0] / 2 + (near(longitude, this.view.longitude) - this.view.longitude) * this.view.narrow * this.view.scale; }
    y(latitude) { return this.size[1] / 2 - (latitude - this.view.latitude) * this.view.scale; }
    place(x, y) {
      return [this.view.longitude + (x - this.size[0] / 2) / this.view.narrow / this.view.scale, within(-90, this.view.latitude - (y - this.size[1] / 2) / this.view.scale, 90)];
    }
    under(event) {
      const box = this.svg.getBoundingClientRect();
      return [((event.clientX - box.left) * this.size[0]) / box.width, ((event.clientY - box.top) * this.size[1]) / box.height];
    }
    /* The old ground is moved at once, the new one comes as soon as the hand rests. */
    move(longitude, latitude, scale) {
      const from = this.ground.firstElementChild, was = this.drawnAt ||= { ...this.view };
      latitude = within(-85, latitude, 85);
      this.view = { longitude: turned(longitude), latitude, scale: within(2, scale, 60000), narrow: Math.max(Math.cos((latitude * Math.PI) / 180), 0.05) };
      const k = this.view.scale / was.scale, x = this.x(was.longitude) - (this.size[0] / 2) * k, y = this.y(was.latitude) - (this.size[1] / 2) * k;
      from.setAttribute("viewBox", `${-x / k} ${-y / k} ${this.size[0] / k} ${this.size[1] / k}`);
      this.show();
      clearTimeout(this.resting);
      this.resting = setTimeout(() => { this.drawnAt = null; this.look(this.view); }, WAIT_MS);
    }
    zoom(times, about) {
      const at = about || [this.x(this.pointer[0]), this.y(this.pointer[1])], still = this.place(...at), scale = within(2, this.view.scale * times, 60000);
      this.move(still[0] - (at[0] - this.size[0] / 2) / this.view.narrow / scale, still[1] + (at[1] - this.size[1] / 2) / scale, scale);
    }
    fit() {
      const points = this.areas.flatMap((one) => (one.outline || one.points.map((spot) => spot.at).filter(Boolean)).map((at) => [at, (one.width_deg || 0) / 2]));
      if (!points.length) { this.look(null); return; }
      const home = points[0][0][0], xs = points.map(([at]) => near(at[0], home)), pad = Math.max(...points.map(([, far]) => far));
      const low = [Math.min(...xs), Math.min(...points.map(([at]) => at[1] - pad))], high = [Math.max(...xs), Math.max(...points.map(([at]) => at[1] + pad))];
      const middle = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2], narrow = Math.max(Math.cos((middle[1] * Math.PI) / 180), 0.05);
      const scale = Math.min(this.size[0] / Math.max(0.5, (high[0] - low[0] + 2 * pad) * narrow), this.size[1] / Math.max(0.5, high[1] - low[1])) / 1.5;
      this.pointer = middle; this.move(turned(middle[0]), middle[1], scale);
    }

    /* -- positions, as finely as a pixel is */
    written([longitude, latitude]) {
      const pixel = NM / this.view.scale, digits = pixel >= 1 ? 0 : pixel >= 0.1 ? 1 : pixel >= 0.01 ? 2 : 3;
      const angle = (size, width) => {
        const all = Math.round(Math.abs(size) * 60 * 10 ** digits), degree = Math.floor(all / (60 * 10 ** digits));
        const minute = ((all - degree * 60 * 10 ** digits) / 10 ** digits).toFixed(digits);
        return `${String(degree).padStart(width, "0")}°${minute.padStart(digits ? digits + 3 : 2, "0")}'`;
      };
      const east = turned(longitude);
      return `${angle(latitude, 2)}${latitude < 0 ? "S" : "N"} ${angle(east, 3)}${east < 0 ? "W" : "E"}`;
    }
    spot(at) { return { text: this.written(at), at: [turned(at[0]), at[1]] }; }
    far(from, to) {
      const [a, b] = [from, to].map(([x, y]) => [(x * Math.PI) / 180, (y * Math.PI) / 180]);
      const h = Math.sin((b[1] - a[1]) / 2) ** 2 + Math.cos(a[1]) * Math.cos(b[1]) * Math.sin((b[0] - a[0]) / 2) ** 2;
      return (2 * Math.asin(Math.min(1, Math.sqrt(h))) * 6371.0088) / 1.852;
    }
    radius(from, to) {
      const far = this.far(from, to);
      return `${far < 1 ? Math.max(0.01, far).toFixed(2) : far < 100 ? far.toFixed(1) : far.toFixed(0)} ${this.words.unit}`;
    }

    /* -- points */
    add(at) {
      const area = this.area;
      if (!area.shape || area.shape === "sector") { this.tell(this.words[area.shape ? "sector" : "noShape"]); return; }
      if (area.shape === "circle" && area.points.length) {
        if (!area.distance && area.points[0].at) area.distance = this.radius(area.points[0].at, at); else area.points = [this.spot(at)];
      } else if (area.points.length < 64) area.points.push(this.spot(at));
      this.chosen = -1; this.write();
    }
    undo() {
      const area = this.area;
      if (area.shape === "circle" && area.distance && area.points.length) area.distance = ""; else area.points.pop();
      this.chosen = -1; this.write();
    }
    sure(asks) {
      const area = this.area, bar = this.panel.querySelector(".draw-sure");
      if (asks && !area.points.length && !area.distance) return;
      bar.hidden = !asks; this.panel.querySelector(".draw-acts").hidden = asks;
      if (!asks) return;
      bar.querySelector("[data-asked]").textContent = put(this.words.ask, { n: this.current + 1, count: area.points.length });
      bar.querySelector("[data-no]").focus();
    }
    clear() { Object.assign(this.area, empty(), { shape: this.area.shape === "sector" ? "" : this.area.shape }); this.chosen = -1; this.sure(false); this.write(); this.svg.focus(); }

    /* -- what is seen */
    show() {
      if (!this.view) return;
      this.svg.replaceChildren();
      this.areas.forEach((one, at) => { if (at !== this.current) this.drawArea(one, "rest"); });
      this.drawArea(this.area, "mine");
      this.area.points.forEach((one, at) => this.drawHandle(one, at));
      const x = this.x(this.pointer[0]), y = this.y(this.pointer[1]);
      made("path", { class: "cross", d: `M${x - 14} ${y}h10m8 0h10M${x} ${y - 14}v10m0 8v10` }, this.svg);
      this.showBar(); this.showList(); this.showWords();
    }
    path(points) {
      let before = this.view.longitude;
      const drawn = points.map(([longitude, latitude]) => { before = near(longitude, before); return `${(this.size[0] / 2 + (before - this.view.longitude) * this.view.narrow * this.view.scale).toFixed(1)} ${this.y(latitude).toFixed(1)}`; });
      return `M${drawn.join("L")}`;
    }
    drawArea(area, kind) {
      const known = area.outline || area.points.map((one) => one.at).filter(Boolean);
      if (!area.outline && area.reach && known.length) {  // under the hand, until the node has read it
        made("ellipse", { class: kind, cx: this.x(known[0][0]), cy: this.y(known[0][1]), rx: area.reach * this.view.scale, ry: area.reach * this.view.scale }, this.svg);
      }
      if (known.length < 2) return;
      const isLine = area.shape === "corridor", d = this.path(known) + (isLine || !area.outline ? "" : "Z");
      if (isLine && area.outline) made("path", { class: `${kind} band`, d, "stroke-width": Math.max(2, area.width_deg * this.view.scale) }, this.svg);
      made("path", { class: kind + (area.outline && !isLine ? " whole" : ""), d }, this.svg);
    }
    drawHandle(one, at) {
      if (!one.at) return;
      const [x, y] = [this.x(one.at[0]), this.y(one.at[1])], chosen = at === this.chosen;
      made(chosen ? "rect" : "circle", chosen ? { class: "handle chosen", x: x - 8, y: y - 8, width: 16, height: 16 } : { class: "handle", cx: x, cy: y, r: 6 }, this.svg);
      made("text", { x: x + 11, y: y - 9, class: "number" }, this.svg).textContent = at + 1;
    }
    showBar() {
      const rows = this.rows().length, most = Number(this.field.querySelector(".items")?.dataset.items || 1), last = this.rows().at(-1);
      const count = rows + (rows < most && last.value.trim() ? 1 : 0);
      this.which.replaceChildren(...Array.from({ length: Math.max(count, this.current + 1) }, (_, at) => new Option(at < rows ? put(this.words.row, { n: at + 1 }) : this.words.new, at, false, at === this.current)));
      this.panel.querySelectorAll("[data-shape]").forEach((one) => { one.checked = one.dataset.shape === this.area.shape; });
      this.distance.closest("label").hidden = !["circle", "corridor"].includes(this.area.shape);
      this.panel.querySelector("[data-distance-name]").textContent = this.words[this.area.shape === "corridor" ? "width" : "radius"];
      if (document.activeElement !== this.distance) this.distance.value = this.area.distance;
      this.panel.querySelector("[data-undo]").disabled = !this.area.points.length;
    }
    showList() {
      const points = this.area.points, held = this.list.contains(document.activeElement) ? [...this.list.querySelectorAll("input")].indexOf(document.activeElement) : -1;
      const key = JSON.stringify([this.current, this.area.shape, points]);
      if (key === this.listed) return;
      this.listed = key;
      const typed = held < 0 ? null : this.list.querySelectorAll("input")[held].value;
      this.list.replaceChildren(...points.map((one, at) => this.entry(one, at)));
      if (this.area.shape && this.area.shape !== "sector" && points.length < (this.area.shape === "circle" ? 1 : 64)) this.list.append(this.entry(null, points.length));
      if (held < 0) return;
      const inputs = this.list.querySelectorAll("input"), again = inputs[Math.min(held, inputs.length - 1)];
      if (again) { if (held < points.length) again.value = typed; again.focus({ preventScroll: true }); }
    }
    entry(one, at) {
      const item = document.createElement("li"), input = document.createElement("input");
      Object.assign(input, { type: "text", value: one?.text || "", maxLength: 80, spellcheck: false, placeholder: one ? "" : this.words.next });
      input.setAttribute("aria-label", one ? put(this.words.point, { n: at + 1 }) : this.words.next);
      if (one && !one.at) input.setAttribute("aria-invalid", "true");
      input.addEventListener("change", () => this.retype(at, input.value));
      item.append(input);
      if (one) {
        const away = document.createElement("button");
        Object.assign(away, { type: "button", textContent: "×", title: put(this.words.away, { n: at + 1 }) });
        away.setAttribute("aria-label", away.title);
        away.addEventListener("click", () => { this.area.points.splice(at, 1); this.chosen = -1; this.write(); });
        item.append(away);
      }
      return item;
    }
    retype(at, text) {
      const points = this.area.points, said = text.trim();
      if (said === (points[at]?.text || "")) return;
      if (!said) points.splice(at, 1); else points[at] = { text: said, at: null };
      this.write();
    }
    tell(text) { const says = this.panel.querySelector(".draw-says"); if (says.textContent !== text) says.textContent = text; }
    showWords() {
      const area = this.area, words = this.words, at = this.written(this.pointer), missing = (LEAST[area.shape] || 0) - area.points.length;
      const state = !area.shape ? words.noShape : area.shape === "sector" ? words.sector : missing > 0 ? put(words.more, { n: missing })
        : area.shape !== "polygon" && !area.distance ? words.distance : area.text === this.rows()[this.current]?.value && area.problem ? area.problem : "";
      const held = this.chosen >= 0 ? put(words.chosen, { n: this.chosen + 1, at }) : put(words.at, { at });
      this.tell(`${held} · ${state}`.replace(/ · $/, ""));
    }

    /* -- hands */
    choose(step) {
      const points = this.area.points;
      if (!points.length) return;
      this.chosen = this.chosen < 0 ? (step > 0 ? 0 : points.length - 1) : (this.chosen + step + points.length) % points.length;
      if (points[this.chosen].at) this.pointer = [...points[this.chosen].at];
      this.inSight(); this.show();
    }
    inSight() {
      const x = this.x(this.pointer[0]), y = this.y(this.pointer[1]), [wide, tall] = this.size;
      if (x < 20 || y < 20 || x > wide - 20 || y > tall - 20) this.move(...this.pointer, this.view.scale);
    }
    step(across, up, finely) {
      const px = finely ? 1 : 12, x = this.x(this.pointer[0]) + across * px, y = this.y(this.pointer[1]) - up * px;
      this.pointer = this.place(x, y); this.pointer[0] = turned(this.pointer[0]);
      this.inSight();
      if (this.chosen < 0) { this.show(); return; }
      this.area.points[this.chosen] = this.spot(this.pointer); this.write();
    }
    key(event) {
      const act = {
        ArrowLeft: () => this.step(-1, 0, event.shiftKey), ArrowRight: () => this.step(1, 0, event.shiftKey), ArrowUp: () => this.step(0, 1, event.shiftKey), ArrowDown: () => this.step(0, -1, event.shiftKey),
        Enter: () => { if (this.chosen >= 0) { this.chosen = -1; this.show(); } else this.add(this.pointer); }, Escape: () => { this.chosen = -1; this.show(); },
        Backspace: () => this.undo(), Delete: () => this.sure(true), PageDown: () => this.choose(1), PageUp: () => this.choose(-1),
        "+": () => this.zoom(1.5), "=": () => this.zoom(1.5), "-": () => this.zoom(1 / 1.5),
      }[event.key === " " ? "Enter" : event.key];
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Escape" && this.chosen < 0) return;
      // a letter that goes astray must not leave the page
      if (act || /^[a-z0-9]$/i.test(event.key)) event.stopPropagation();
      if (act) { event.preventDefault(); act(); }
    }
    down(event) {
      if (event.button || !this.view) return;
      const at = this.under(event), points = this.area.points;
      const hit = points.findIndex((one) => one.at && Math.hypot(this.x(one.at[0]) - at[0], this.y(one.at[1]) - at[1]) < HIT);
      this.drag = { at, hit, from: this.place(...at), view: { ...this.view }, moved: false };
      this.svg.setPointerCapture(event.pointerId);
    }
    dragged(event) {
      if (!this.view) return;
      const at = this.under(event), drag = this.drag;
      if (!drag) return;
      drag.moved ||= Math.hypot(at[0] - drag.at[0], at[1] - drag.at[1]) > 4;
      if (!drag.moved) return;
      const area = this.area;
      if (drag.hit >= 0 && (area.shape !== "circle" || event.shiftKey)) { this.pointer = this.place(...at); area.points[drag.hit] = this.spot(this.pointer); this.write(); }
      else if (area.shape === "circle" && !event.shiftKey) {
        if (drag.hit < 0) { area.points = [this.spot(drag.from)]; drag.hit = 0; }
        this.pointer = this.place(...at);
        area.distance = this.radius(area.points[0].at, this.pointer);
        area.reach = this.far(area.points[0].at, this.pointer) / NM; this.write();
      } else this.move(drag.view.longitude - (at[0] - drag.at[0]) / drag.view.narrow / drag.view.scale, drag.view.latitude + (at[1] - drag.at[1]) / drag.view.scale, drag.view.scale);
    }
    up(event) {
      const drag = this.drag;
      this.drag = null;
      if (!drag || drag.moved) return;
      this.pointer = this.place(...this.under(event));
      if (drag.hit >= 0) { this.chosen = drag.hit; this.show(); } else this.add(this.pointer);
    }

    listen() {
      const on = (part, name, act) => this.panel.querySelector(part).addEventListener(name, act);
      this.svg.addEventListener("keydown", (event) => this.key(event));
      this.svg.addEventListener("pointerdown", (event) => this.down(event));
      this.svg.addEventListener("pointermove", (event) => this.dragged(event));
      this.svg.addEventListener("pointerup", (event) => this.up(event));
      this.svg.addEventListener("pointercancel", () => { this.drag = null; });
      this.svg.addEventListener("wheel", (event) => { if (!this.view) return; event.preventDefault(); this.zoom(event.deltaY < 0 ? 1.3 : 1 / 1.3, this.under(event)); }, { passive: false });
      this.panel.querySelectorAll("[data-shape]").forEach((one) => one.addEventListener("change", () => {
        const area = this.area;
        if (one.dataset.shape === "circle") area.points = area.points.slice(0, 1);
        if (one.dataset.shape === "polygon" || area.shape === "circle" || one.dataset.shape === "circle") area.distance = "";
        area.shape = one.dataset.shape; this.chosen = -1; this.write();
      }));
      this.distance.addEventListener("change", () => { this.area.distance = this.distance.value.trim(); this.write(); });
      this.which.addEventListener("change", () => { this.current = Number(this.which.value); this.chosen = -1; this.areas[this.current] ||= empty(this.areas[this.current - 1]?.shape); this.show(); });
      on("[data-undo]", "click", () => this.undo());
      on("[data-clear]", "click", () => this.sure(true));
      on("[data-yes]", "click", () => this.clear());
      on("[data-no]", "click", () => { this.sure(false); this.svg.focus(); });
      on("[data-in]", "click", () => this.zoom(1.5)); on("[data-out]", "click", () => this.zoom(1 / 1.5)); on("[data-fit]", "click", () => this.fit());
      on(".draw-sure", "keydown", (event) => { if (event.key === "Escape") { event.stopPropagation(); this.sure(false); this.svg.focus(); } });
      // Enter in the panel settles a value, and never sends the form
      this.panel.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.ctrlKey || !event.target.matches("input")) return;
        event.preventDefault(); event.stopPropagation();
        const input = event.target, item = input.closest("li"), at = item ? [...this.list.children].indexOf(item) : -1;
        if (input === this.distance) this.svg.focus();
        if (at >= 0) { this.retype(at, input.value); this.list.querySelectorAll("input")[at + 1]?.focus(); }
      });
      this.field.addEventListener("input", (event) => { if (!this.mine && this.panel.open && event.target.name === this.words.field || event.target.matches(".items")) this.ask(); });
      // the form's own keys are not meant here
      this.panel.addEventListener("input", (event) => event.stopPropagation());
    }
  }
  function empty(shape = "") { return { text: "", shape, datum: "", distance: "", points: [], outline: null, width_deg: 0, problem: "" }; }

  document.querySelectorAll(".draw").forEach((panel) => new Drawing(panel));
}
