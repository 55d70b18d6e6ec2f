"use strict";

// Chart draws realised and forecast volatility by day, and reads off the day under the pointer or the arrow keys.
class Chart {
  constructor(element, reading) {
    this.element = element;
    this.reading = reading;
    this.points = [];
    this.at = 0;
    element.addEventListener("pointermove", (e) => this.point(e.clientX));
    element.addEventListener("pointerdown", (e) => this.point(e.clientX));
    element.addEventListener("keydown", (e) => this.key(e));
    new ResizeObserver(() => this.draw()).observe(element);
  }

  // show takes the points of a result: {date, for, volatility, realised}; the last has no outcome yet.
  show(points) {
    this.points = points;
    this.at = points.length - 1;
    this.draw();
  }

  key(e) {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 21, PageDown: -21, Home: -1e9, End: 1e9 };
    if (!(e.key in steps)) return;
    e.preventDefault();
    this.move(this.at + steps[e.key]);
  }

  point(clientX) {
    const box = this.element.getBoundingClientRect();
    const fraction = (clientX - box.left - this.left) / (box.width - this.left - this.right);
    this.move(Math.round(fraction * (this.points.length - 1)));
  }

  move(to) {
    if (!this.points.length) return;
    this.at = Math.max(0, Math.min(this.points.length - 1, to));
    this.mark();
  }

  x(i) { return this.left + (i * (this.width - this.left - this.right)) / Math.max(1, this.points.length - 1); }
  y(v) { return this.height - this.bottom - (v / this.top) * (this.height - this.bottom - 10); }

  draw() {
    if (!this.points.length) return;
    Object.assign(this, { width: Math.max(280, this.element.clientWidth), left: 34, right: 12, bottom: 24 });
    this.height = this.width < 500 ? 220 : 300;
    const values = this.points.flatMap((p) => [p.volatility, p.realised ?? 0]);
    const step = [5, 10, 20, 50, 100, 200, 500].find((s) => Math.max(...values) / s <= 6) ?? 1000;
    this.top = Math.ceil(Math.max(...values) / step) * step;
    const svg = make("svg", { viewBox: `0 0 ${this.width} ${this.height}`, "aria-hidden": "true" });
    for (let v = 0; v <= this.top; v += step) {
      svg.append(make("line", { class: "grid", x1: this.left, x2: this.width - this.right, y1: this.y(v), y2: this.y(v) }));
      svg.append(make("text", { x: this.left - 6, y: this.y(v) + 4, "text-anchor": "end" }, String(v)));
    }
    this.months(svg);
    const path = (of) => this.points.map((p, i) => [i, of(p)]).filter(([, v]) => v !== undefined)
      .map(([i, v], n) => `${n ? "L" : "M"}${this.x(i).toFixed(1)},${this.y(v).toFixed(1)}`).join("");
    svg.append(make("path", { class: "realised", d: path((p) => p.realised) }));
    svg.append(make("path", { class: "forecast", d: path((p) => p.volatility) }));
    this.cursor = make("line", { class: "cursor", y1: 8, y2: this.height - this.bottom });
    this.dots = [make("circle", { class: "mark came", r: 4 }), make("circle", { class: "mark", r: 4 })];
    svg.append(this.cursor, ...this.dots);
    this.element.replaceChildren(svg);
    this.mark();
  }

  // months labels the first day of every month, as many as there is room for.
  months(svg) {
    const starts = this.points.map((p, i) => [i, day(p)]).filter(([i, d]) => i && this.points[i].for && d.slice(0, 7) !== day(this.points[i - 1]).slice(0, 7));
    const every = Math.ceil((starts.length * 64) / this.width);
    starts.forEach(([i, d], n) => {
      if (n % every) return;
      svg.append(make("line", { class: "grid", x1: this.x(i), x2: this.x(i), y1: this.height - this.bottom, y2: this.height - this.bottom + 5 }));
      svg.append(make("text", { x: this.x(i), y: this.height - 5, "text-anchor": "middle" }, d.slice(0, 7)));
    });
  }

  mark() {
    const p = this.points[this.at];
    const x = this.x(this.at);
    this.cursor.setAttribute("x1", x);
    this.cursor.setAttribute("x2", x);
    [p.realised, p.volatility].forEach((v, i) => {
      this.dots[i].setAttribute("cx", x);
      this.dots[i].setAttribute("cy", v === undefined ? -10 : this.y(v));
    });
    const came = p.realised === undefined ? "not yet known" : `${p.realised.toFixed(2)} %`;
    const text = `${day(p)}: forecast ${p.volatility.toFixed(2)} %, realised ${came}`;
    this.reading.textContent = text;
    const set = (name, value) => this.element.setAttribute(name, value);
    set("aria-valuemax", this.points.length - 1);
    set("aria-valuenow", this.at);
    set("aria-valuetext", text);
  }
}

// day is the day that a point forecasts.
function day(p) { return p.for ?? `after ${p.date}`; }

function make(name, attributes, text) {
  const e = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
  if (text !== undefined) e.textContent = text;
  return e;
}
