"use strict";

const $ = (id) => document.getElementById(id);
const chart = new Chart($("chart"), $("reading"));
let source = null;
let lanes = {};
let limit = 0;

// Lane is one ball and its clock. Where the ball is, the server says; only the clock runs on by itself in between.
class Lane {
  constructor(id) {
    this.root = $(id);
    this.track = this.root.querySelector(".track");
    this.reset();
  }

  reset() {
    Object.assign(this, { done: 0, of: 0, seconds: 0, heard: 0, over: false, running: false });
    this.show();
    this.note("");
  }

  start(now) { Object.assign(this, { running: true, heard: now }); }

  progress(e, now) {
    Object.assign(this, { done: e.done, of: e.of, seconds: e.seconds, heard: now });
    this.show();
  }

  end(seconds, done) {
    Object.assign(this, { seconds, over: true, running: false });
    if (done) Object.assign(this, { done: 1, of: 1 });
    this.show();
  }

  get fraction() { return this.of ? this.done / this.of : 0; }

  // estimate is what the whole will take, extrapolated from what was done.
  get estimate() { return this.fraction > 0 ? this.seconds / this.fraction : undefined; }

  time(now) { return this.running ? this.seconds + (now - this.heard) / 1000 : this.seconds; }

  note(text) { this.root.querySelector(".note").textContent = text; }

  show() {
    this.track.style.setProperty("--done", this.fraction);
    this.track.setAttribute("aria-valuenow", Math.floor(100 * this.fraction));
    this.tick(performance.now());
  }

  tick(now) { this.root.querySelector(".clock").textContent = clock(this.time(now)); }
}

function clock(seconds) {
  if (seconds < 60) return `${seconds.toFixed(3)} s`;
  return `${Math.floor(seconds / 60)} min ${(seconds % 60).toFixed(1)} s`;
}

function duration(seconds) {
  if (seconds < 1) return `${(1000 * seconds).toFixed(0)} ms`;
  if (seconds < 90) return `${seconds.toFixed(1)} s`;
  if (seconds < 5400) return `${(seconds / 60).toFixed(1)} minutes`;
  return `${(seconds / 3600).toFixed(1)} hours`;
}

function status(text, bad = false) {
  $("status").textContent = text;
  $("status").classList.toggle("bad", bad);
}

function start() {
  source?.close();
  for (const lane of Object.values(lanes)) lane.reset();
  $("results").hidden = true;
  $("verdict").textContent = "";
  $("caution").textContent = "";
  $("start").textContent = "Restart";
  for (const id of ["python-volatility", "python-variance", "python-r2"]) $(id).textContent = "…";
  status("The interpreter is loading; the clocks start when it is ready.");
  const query = new URLSearchParams({ series: $("series").value, grid: $("grid").value, script: $("script").value });
  source = new EventSource(`race/run?${query}`);
  const on = (name, f) => source.addEventListener(name, (e) => f(JSON.parse(e.data), performance.now()));
  on("start", begin);
  on("progress", progress);
  on("finish", finish);
  on("stopped", stopped);
  on("failed", failed);
  on("end", end);
  source.onerror = () => failed({ message: "The race could not start or was cut off. Others may be racing: try again in a moment." });
}

function begin(e, now) {
  for (const lane of Object.values(lanes)) lane.start(now);
  lanes.python.note(`CPython ${e.python} runs ${e.script}; stopped if it takes more than ${duration(limit)}`);
  lanes.compiled.note("the class Forecaster of forecaster.py, compiled");
  status(`${e.forecasts} forecasts from ${e.models.toLocaleString("en")} models, ${e.first} to ${e.last}.`);
}

function progress(e, now) {
  const lane = lanes[e.lane];
  lane.progress(e, now);
  if (e.lane === "python" && e.seconds > 1) {
    const unit = $("script").dataset.running === "baseline" ? "fits" : "forecasts";
    lane.note(`${e.done.toLocaleString("en")} of ${e.of.toLocaleString("en")} ${unit}; at this pace ${duration(lane.estimate)} in all (extrapolated)`);
  }
  verdict();
}

function finish(e) {
  const lane = lanes[e.lane];
  lane.end(e.seconds, true);
  lane.note(`finished in ${duration(e.seconds)}`);
  if (e.lane === "compiled") results(e.result);
  else {
    $("python-volatility").textContent = e.forecast.volatility.toFixed(6);
    $("python-variance").textContent = e.forecast.log_variance.toFixed(6);
    $("python-r2").textContent = e.r2?.toFixed(6) ?? "–";
  }
  verdict();
}

function stopped(e) {
  const lane = lanes.python;
  lane.end(e.seconds, false);
  lane.note(`stopped after ${duration(e.seconds)} at ${(100 * lane.fraction).toFixed(2)} % of its fits: ` +
    (lane.estimate ? `all would take ${duration(lane.estimate)} (extrapolated)` : "too early to extrapolate"));
  for (const id of ["python-volatility", "python-variance", "python-r2"]) $(id).textContent = "not reached";
  verdict();
}

function failed(e) {
  source.close();
  for (const lane of Object.values(lanes)) lane.end(lane.seconds, false);
  status(e.message, true);
}

function end(e) {
  source.close();
  if (e.compared) {
    const all = e.same === e.compared;
    status(`Over: ${e.same} of ${e.compared} forecasts have the same bits in both lanes` +
      (all ? "." : "; the others differ in the last digits, as sums in another order do."));
  } else status("Over: the interpreted lane was stopped.");
}

function results(r) {
  $("after").textContent = r.after;
  $("compiled-volatility").textContent = r.forecast.volatility.toFixed(6);
  $("compiled-variance").textContent = r.forecast.log_variance.toFixed(6);
  $("compiled-r2").textContent = r.r2?.toFixed(6) ?? "–";
  $("lhar-r2").textContent = r.r2_lhar?.toFixed(6) ?? "–";
  $("lhar-variance").textContent = r.points.at(-1).lhar_log_variance?.toFixed(6) ?? "–";
  $("results").hidden = false;
  chart.show(r.points);
}

// verdict compares times: measured ones when the interpreted lane has finished, else what it would take.
function verdict() {
  const { python, compiled } = lanes;
  if (!compiled.over || !compiled.seconds) return;
  const measured = python.over && python.fraction === 1;
  const total = measured ? python.seconds : python.seconds > 1 ? python.estimate : undefined;
  if (!total) return;
  const times = (total / compiled.seconds).toLocaleString("en", { maximumSignificantDigits: 2 });
  $("verdict").textContent = `Compiled: ${times} times as fast${measured ? "." : " (extrapolated)."}`;
  if ($("script").dataset.running === "baseline") {
    $("caution").textContent = "The lanes run different algorithms. What compiling alone does, the race of the same file shows.";
  }
}

function frame(now) {
  for (const lane of Object.values(lanes)) if (lane.running) lane.tick(now);
  requestAnimationFrame(frame);
}

async function load() {
  lanes = { python: new Lane("python"), compiled: new Lane("compiled") };
  const choices = await (await fetch("race/choices")).json();
  limit = choices.limit;
  const names = { sp500: "S&P 500", nasdaq: "NASDAQ" };
  const series = choices.series.sort((a, b) => (b in names) - (a in names) || (a < b ? 1 : -1));
  $("series").replaceChildren(...series.map((s) => new Option(names[s] ?? s, s)));
  $("grid").replaceChildren(...choices.grids.map((g) => new Option(g.models.toLocaleString("en"), g.name)));
  $("settings").addEventListener("submit", (e) => {
    e.preventDefault();
    $("script").dataset.running = $("script").value;
    start();
  });
  requestAnimationFrame(frame);
}

load().catch((e) => status(`The page could not load: ${e.message}`, true));
