/* Voice from desk to desk: the browsers' own WebRTC, sound only, no server in between. What is needed to reach the other desk
   comes from signed messages of the record, field by field; the description that the browser reads is made here from those
   fields alone. Whatever fails, the call goes on in writing, and the record says why there was no voice. */
"use strict";

(() => {
const place = document.getElementById("voice");
if (!place) return;
const text = JSON.parse(place.dataset.script), call = place.dataset.call, mayAct = document.body.dataset.acts === "1";
const root = `/calls/${encodeURIComponent(call)}/voice`;
const ASK_MS = 1000, UNHEARD_MS = 8000, GATHER_MS = 2000, CONNECT_MS = 15000, LOST_MS = 4000, ENDING_MS = 1500, ADDRESSES_MAX = 8, DOWNS = 2;
const OPUS = 111;
const part = (name) => place.querySelector(`[data-part="${name}"]`);
const act = (name) => place.querySelector(`[data-act="${name}"]`);

let mine = null;      // the voice in which this desk takes part
let seen = null;      // how the node last said it stands
let busy = "";        // what is under way
let failure = "";     // why there is no voice
let downs = 0;         // how often in a row the line was not up
let heardAt = performance.now();

/* -- the record */
async function tell(word, facts, last = false) {
  const answer = await fetch(`${root}/${word}`, {
    method: "POST", keepalive: last, headers: { "Content-Type": "application/json", "X-CSRF": document.body.dataset.csrf },
    body: JSON.stringify(facts),
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.said || text.refused);
  return said.ref;
}

/* -- the media: what of it is ours to say, and the description of theirs */
function termsOf(connection) {
  const sdp = connection.localDescription.sdp;
  const found = (pattern) => (sdp.match(pattern) || ["", ""])[1];
  const candidates = [...sdp.matchAll(/^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ host/gim)].map((one) => ({ address: one[1], port: Number(one[2]) }));
  return {
    fingerprint: found(/^a=fingerprint:sha-256 (\S+)/im), user: found(/^a=ice-ufrag:(\S+)/m), password: found(/^a=ice-pwd:(\S+)/m),
    candidates: candidates.slice(0, 64),
  };
}
const FITS = { fingerprint: /^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/, user: /^[A-Za-z0-9+/]{4,32}$/, password: /^[A-Za-z0-9+/]{22,64}$/, address: /^[0-9a-f.:]{2,39}$/ };
function described(terms, setup) {
  for (const name of ["fingerprint", "user", "password"]) if (!FITS[name].test(terms[name])) throw new Error(text.refused);
  const candidates = terms.addresses.slice(0, ADDRESSES_MAX).map(({ address, port }, place) => {
    if (!FITS.address.test(address) || !Number.isInteger(port) || port < 1024 || port > 65535) throw new Error(text.refused);
    return `a=candidate:${place + 1} 1 udp ${2130706431 - place} ${address} ${port} typ host`;
  });
  return [
    "v=0", "o=- 1 1 IN IP4 0.0.0.0", "s=-", "t=0 0", "a=group:BUNDLE 0",
    `m=audio 9 UDP/TLS/RTP/SAVPF ${OPUS}`, "c=IN IP4 0.0.0.0", "a=mid:0", "a=sendrecv", "a=rtcp-mux",
    `a=rtpmap:${OPUS} opus/48000/2`, `a=fmtp:${OPUS} minptime=10;useinbandfec=1`,
    `a=ice-ufrag:${terms.user}`, `a=ice-pwd:${terms.password}`, `a=fingerprint:sha-256 ${terms.fingerprint}`, `a=setup:${setup}`,
    ...candidates, "a=end-of-candidates", "",
  ].join("\r\n");
}
class Unable extends Error { constructor(reason) { super(text[reason] || reason); this.reason = reason; } }
async function microphone() {
  if (!window.isSecureContext || !navigator.mediaDevices || !window.RTCPeerConnection) throw new Unable("no_voice");
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: false, autoGainControl: true }, video: false });
  } catch (error) {
    throw new Unable(error.name === "NotAllowedError" || error.name === "SecurityError" ? "no_permission" : "no_microphone");
  }
}
function gathered(connection) {
  if (connection.iceGatheringState === "complete") return Promise.resolve();
  return new Promise((done) => {
    connection.addEventListener("icegatheringstatechange", () => { if (connection.iceGatheringState === "complete") done(); });
    setTimeout(done, GATHER_MS);
  });
}
function connectionOver(stream) {
  const connection = new RTCPeerConnection({ iceServers: [], bundlePolicy: "max-bundle", rtcpMuxPolicy: "require" });
  connection.addEventListener("connectionstatechange", () => onConnection(connection));
  return connection;
}
function shut(one) {
  one.stream?.getTracks().forEach((track) => track.stop());
  one.connection?.close();
  one.audio?.close();
  part("theirs-sound").srcObject = null;
}
function audible(one) {
  const theirs = new MediaStream([one.connection.getReceivers()[0].track]);
  const sound = part("theirs-sound");
  sound.srcObject = theirs;
  sound.play().catch(() => { failure = text.blocked; show(); });
  one.audio = new AudioContext();
  one.meters = Object.entries({ ours: one.stream, theirs }).map(([name, stream]) => {
    const look = one.audio.createAnalyser();
    look.fftSize = 2048;
    one.audio.createMediaStreamSource(stream).connect(look);
    return { name, look, wave: new Float32Array(look.fftSize) };
  });
}

/* -- what an officer does */
async function doing(what, work) {
  if (busy) return;
  busy = what; failure = ""; show();
  try { await work(); } catch (error) { failure = error.message; }
  busy = "";
  await ask();
}
async function start() {
  const one = {};
  try {
    one.stream = await microphone();
    one.connection = connectionOver(one.stream);
    one.connection.addTransceiver(one.stream.getAudioTracks()[0], { direction: "sendrecv", streams: [one.stream] });
    await one.connection.setLocalDescription(await one.connection.createOffer());
    await gathered(one.connection);
    one.ref = await tell("offer", { about: call, ...termsOf(one.connection) });
    mine = one;
  } catch (error) {
    shut(one);
    if (error.reason) await tell("end", { about: call, reason: error.reason });
    throw error;
  }
}
async function join() {
  const live = seen.live, one = { ref: live.ref };
  try {
    if (!live.terms.addresses.length) throw new Unable("no_address");
    one.stream = await microphone();
    one.connection = connectionOver(one.stream);
    await one.connection.setRemoteDescription({ type: "offer", sdp: described(live.terms, "actpass") });
    const [transceiver] = one.connection.getTransceivers();
    await transceiver.sender.replaceTrack(one.stream.getAudioTracks()[0]);
    transceiver.direction = "sendrecv";
    await one.connection.setLocalDescription(await one.connection.createAnswer());
    await gathered(one.connection);
    one.answer = await tell("answer", { about: live.ref, ...termsOf(one.connection) });
    begin(one);
    mine = one;
  } catch (error) {
    shut(one);
    if (error.reason) await tell("decline", { about: live.ref, reason: error.reason });
    throw error;
  }
}
const decline = () => tell("decline", { about: seen.live.ref, reason: "in_writing" });
function begin(one) {
  one.until = performance.now() + CONNECT_MS;
  audible(one);
}
async function finish() {
  if (mine) return leave("by_us");
  if (seen?.live) await tell("end", { about: seen.live.ref, reason: "by_us" });
}
async function leave(reason, why = "") {
  const was = mine;
  if (!was) return;
  mine = null;
  was.stream.getTracks().forEach((track) => track.stop()); // silent at once, whatever comes of the rest
  failure = why;
  show();
  try { await tell("end", { about: was.ref, reason }, reason === "page_closed"); } catch (error) { failure ||= error.message; }
  shut(was);
}
function drop(why) {
  const was = mine;
  mine = null;
  failure = why;
  shut(was);
}
function mute() {
  const [track] = mine.stream.getAudioTracks();
  track.enabled = !track.enabled;
  show();
}

/* -- what happens */
function onConnection(connection) {
  if (!mine || mine.connection !== connection) return;
  const state = connection.connectionState;
  if (state === "connected") {
    mine.lostAt = 0;
    if (!mine.since) {
      mine.since = Date.now();
      tell("on", { about: mine.ref }).catch((error) => { failure = error.message; });
    }
  } else if (state === "disconnected" || state === "failed" || state === "closed") {
    // the other desk may have ended it, and its word be on the way
    mine.lostAt ||= performance.now() + (state === "disconnected" ? LOST_MS : ENDING_MS);
  }
  show();
}
const GONE = { DECLINED: "declined", NO_ANSWER: "no_answer", CROSSED: "crossed", LATE: "late", WITHDRAWN: "ended", ENDED: "ended" };
async function follow() {
  if (!mine) return;
  const [state, answer] = seen.voices[mine.ref] || ["OFFERED", ""], now = performance.now();
  if (GONE[state]) return drop(text[GONE[state]]);
  if (state === "NO_CALL") return leave("call_over", text.call_over);
  if (state === "BESIDE") return leave("elsewhere", text.beside);
  if (mine.answer && answer && answer !== mine.answer) return drop(text.elsewhere);
  downs = seen.line === "up" ? 0 : downs + 1;
  if (downs >= DOWNS) return leave("line_down", text.line_down);
  if (!mine.answer && answer && !mine.until && seen.live?.ref === mine.ref && seen.live.terms) {
    if (!seen.live.terms.addresses.length) return leave("no_address", text.no_address);
    try {
      begin(mine);
      await mine.connection.setRemoteDescription({ type: "answer", sdp: described(seen.live.terms, "active") });
    } catch (_) { return leave("not_connected", text.not_connected); }
  }
  if (mine?.lostAt && now > mine.lostAt) return leave(mine.since ? "cut_off" : "not_connected", mine.since ? text.cut_off : text.not_connected);
  if (mine?.until && !mine.since && now > mine.until) return leave("not_connected", text.not_connected);
}
let asking = null;
function ask() {
  asking ||= (async () => {
    try {
      const answer = await fetch(`${root}/state`, { signal: AbortSignal.timeout(4000) });
      if (!answer.ok) throw new Error(String(answer.status));
      seen = await answer.json();
      heardAt = performance.now();
      if (part("record").innerHTML !== seen.shown) part("record").innerHTML = seen.shown;
    } catch (_) {
      if (mine && performance.now() - heardAt > UNHEARD_MS) await leave("line_down", text.node_gone);
    }
    if (seen) await follow();
    asking = null;
    show();
  })();
  return asking;
}

/* -- what stands on the screen */
function standing() {
  if (!seen) return "wait";
  if (mine?.since) return "on";
  if (mine) return mine.until ? "connecting" : "offering";
  if (busy) return busy;
  const live = seen.live;
  if (live) return live.state === "OFFERED" ? (live.ours ? "offered-elsewhere" : "offered") : "on-elsewhere";
  if (!seen.stands) return "no-call";
  return seen.line === "up" ? "none" : "no-line";
}
const set = (node, words) => { if (node.textContent !== words) node.textContent = words; };
function show() {
  const state = standing(), muted = Boolean(mine) && !mine.stream.getAudioTracks()[0].enabled;
  place.dataset.state = state;
  const told = state === "on" && muted ? "on-muted" : state;
  set(part("word"), text[`state-${told}`]);
  set(part("why"), text[`why-${told}`] || "");
  set(part("failure"), failure);
  part("failure").hidden = !failure;
  document.title = (state === "on" ? `● ${text["state-on"]} · ` : "") + place.dataset.title;
  const shown = {
    start: state === "none", join: state === "offered", decline: state === "offered", mute: Boolean(mine?.until),
    end: Boolean(mine) || state.endsWith("elsewhere"),
  };
  for (const [name, is] of Object.entries(shown)) { act(name).hidden = !is || !mayAct; act(name).disabled = Boolean(busy); }
  set(act("mute"), muted ? text.unmute : text.mute);
  act("mute").setAttribute("aria-pressed", String(muted));
  set(act("end"), text[state === "offering" || state === "offered-elsewhere" ? "withdraw" : "end"]);
  part("meters").hidden = !mine?.meters;
  if (mine?.since) {
    const seconds = Math.floor((Date.now() - mine.since) / 1000);
    set(part("time"), `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`);
  } else set(part("time"), "");
}
function level(wave) {
  const power = wave.reduce((sum, one) => sum + one * one, 0) / wave.length;
  return Math.max(0, Math.min(12, Math.round((10 * Math.log10(power + 1e-9) + 60) / 4)));
}
function measure() {
  for (const { name, look, wave } of mine?.meters || []) {
    look.getFloatTimeDomainData(wave);
    const muted = name === "ours" && !mine.stream.getAudioTracks()[0].enabled, heard = muted ? 0 : level(wave);
    const meter = part(`meter-${name}`);
    meter.dataset.level = heard;
    [...meter.children].forEach((bar, place) => bar.classList.toggle("lit", place < heard));
    set(part(`heard-${name}`), text[muted ? "muted" : heard > 1 ? "heard" : "silent"]);
  }
}

for (const [name, work] of Object.entries({ start, join, decline, end: finish })) {
  act(name).addEventListener("click", () => (name === "end" ? doing("ending", work) : doing(name === "decline" ? "ending" : "microphone", work)));
}
act("mute").addEventListener("click", mute);
window.addEventListener("pagehide", () => leave("page_closed"));
window.addEventListener("beforeunload", (event) => { if (mine) event.preventDefault(); });
document.addEventListener("htmx:sseBeforeMessage", (event) => { if (event.detail?.type === "messages") ask(); });
setInterval(ask, ASK_MS);
setInterval(show, 500);
setInterval(measure, 100);
ask();
})();
