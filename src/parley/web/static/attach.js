/* A file put on the record from the page that writes a message, and named in the message's field. The node seals it; the page only
   hands it over, and writes down what the node says of it. */
"use strict";
{
  const form = byId("write-form");
  const FILE_MAX = 32 * 1024 * 1024;

  function name(box, found) {
    const rows = box.closest(".field").querySelector(".items");
    const controls = () => [...box.closest(".field").querySelectorAll(`[name="${box.dataset.attach}"]`)];
    if (rows && !controls().some((one) => !one.value.trim())) rows.querySelector("[data-add]").click();
    const control = controls().find((one) => !one.value.trim()) || controls()[0];
    control.value = `${found.sha256} ${found.media} ${found.size}`;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.focus();
  }

  function address(file) {
    const query = new URLSearchParams({ title: file.name });
    if (/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(file.type)) query.set("media", file.type);
    form.querySelectorAll("[name=to]:checked").forEach((one) => query.append("to", one.value));
    return `/api/v1/documents?${query}`;
  }

  function send(box, file) {
    const [button, bar, said] = ["button", "progress", ".attach-said"].map((one) => box.querySelector(one));
    const request = new XMLHttpRequest();
    const end = (text) => { button.disabled = false; bar.hidden = true; said.textContent = text; };
    request.open("POST", address(file));
    request.setRequestHeader("x-csrf", body.dataset.csrf);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; });
    request.addEventListener("error", () => end(fill("script.failed", {})));
    request.addEventListener("load", () => {
      let found = {};
      try { found = JSON.parse(request.responseText); } catch { /* a fault page */ }
      if (request.status !== 201) { end(found.error?.phrase?.[document.documentElement.lang.slice(0, 2)] || fill("script.failed", {})); return; }
      end(fill("script.attached", { title: found.title }));
      box.querySelector("input").value = "";
      button.disabled = true;
      name(box, found);
    });
    button.disabled = true; bar.hidden = false; bar.value = 0; said.textContent = "";
    request.send(file);
  }

  document.querySelectorAll("[data-attach]").forEach((box) => {
    const [file, button] = ["input", "button"].map((one) => box.querySelector(one));
    box.hidden = false;
    file.addEventListener("change", () => {
      const chosen = file.files[0], fits = chosen && chosen.size > 0 && chosen.size <= FILE_MAX;
      button.disabled = !fits;
      box.querySelector(".attach-said").textContent = chosen && !fits ? fill("script.file-size", { limit: FILE_MAX / 1048576 }) : "";
    });
    button.addEventListener("click", () => send(box, file.files[0]));
  });
}
