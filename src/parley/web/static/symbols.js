// Units of a feed as military symbols (APP-6), each by the code that the server names. Without it their plain shapes stand.
"use strict";
(() => {
  if (!window.ms) return;
  const SIZE = 15, drawn = new Map();
  window.ms.setStandard("APP6");
  // One colour, that of the text around: whose a unit is shows in its frame.
  function symbol(code) {
    if (!drawn.has(code)) {
      const made = new window.ms.Symbol(code, { size: SIZE, monoColor: "currentColor" });
      const { x, y } = made.getAnchor(), svg = made.asDOM();
      svg.setAttribute("class", "symbol"); svg.setAttribute("x", -x); svg.setAttribute("y", -y);
      drawn.set(code, made.isValid() ? svg : null);
    }
    return drawn.get(code);
  }
  function show() {
    for (const unit of document.querySelectorAll(".unit[data-symbol]")) {
      const plain = unit.querySelector("path.plain"), made = plain && symbol(unit.dataset.symbol);
      if (made) plain.replaceWith(document.importNode(made, true));
    }
  }
  document.body.addEventListener("htmx:afterSwap", show);
  show();
})();
