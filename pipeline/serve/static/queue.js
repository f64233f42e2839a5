// The queue: each article on its way, and its sheet as it grows. What a sheet itself does is in live.js.
"use strict";

const STAGES = {
  "Reading the file": "stage_reading",
  "Detecting the language": "stage_language",
  "Tagging": "stage_tagging",
  "Finding facts": "stage_facts",
  "Summarising": "stage_summary",
  "Translating the summary": "stage_translating_summary",
  "Translating what the sheet shows": "stage_translating",
};
const jobs = new Map();
let current = null;

async function request(method, address, body, headers = {}) {
  let answer;
  try {
    answer = await fetch(address, { method, body, headers: { Accept: "application/json", ...headers } });
  } catch {
    throw new Error(spoken("unreachable"));
  }
  if (answer.ok) return answer;
  let said = answer.statusText;
  try {
    said = told(await answer.json());
  } catch { /* no problem of ours */ }
  const error = new Error(said);
  error.status = answer.status;
  throw error;
}

// What kind of problem it is in the page's language, and what the command line says of it.
function told({ type, detail }) {
  return `${spoken(`problem_${type.split("#")[1]}`)}: ${detail}`;
}

function decimal(value, digits) {
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString(document.documentElement.lang, form);
}

function fault(line) {
  const place = document.getElementById("fault");
  place.textContent = line ?? "";
  place.hidden = !line;
  if (line) place.scrollIntoView({ block: "nearest" });
}

// --- the queue

class Job {
  constructor(id, name) {
    this.id = id;
    this.name = name;
    this.begun = performance.now();
    this.told = null;
    this.shows = null;
    this.ended = false;
    this.translates = true;
    this.item = document.createElement("li");
    this.button = element("button", "name", name);
    this.button.type = "button";
    this.button.addEventListener("click", () => choose(this));
    this.state = element("span", "state", "");
    this.bar = document.createElement("progress");
    this.bar.hidden = true;
    this.bar.setAttribute("aria-label", name);
    this.stop = element("button", "stop", spoken("stop"));
    this.stop.type = "button";
    this.stop.setAttribute("aria-label", `${spoken("stop")}: ${name}`);
    this.stop.addEventListener("click", () => this.halt());
    this.item.append(this.button, this.state, this.bar, this.stop);
    document.getElementById("jobs").append(this.item);
    document.getElementById("queue").hidden = false;
    this.listen();
  }

  listen() {
    this.source = new EventSource(`/api/sheets/${this.id}/events`);
    for (const kind of ["queued", "stage", "language", "progress", "draft", "done", "problem"]) {
      this.source.addEventListener(kind, (event) => this[kind](JSON.parse(event.data)));
    }
    this.source.addEventListener("error", () => this.broken());
  }

  async broken() {
    if (this.ended) return;
    this.source.close();
    try {
      await request("GET", `/api/sheets/${this.id}`);
    } catch (error) {
      if (error.status === 404) {  // another server answers now
        this.end();
        this.tell(spoken("lost"), true);
        return;
      }
      this.tell(error.message, true);
    }
    setTimeout(() => { if (!this.ended) this.listen(); }, 1500);
  }

  queued(event) {
    this.tell(event.ahead ? spoken("ahead", { n: event.ahead }) : spoken("next"));
  }

  stage(event) {
    this.at = STAGES[event.stage] ? spoken(STAGES[event.stage]) : event.stage;
    this.bar.hidden = true;
    this.tell([this.spoken, this.at, this.left()].filter(Boolean).join(" · "));
  }

  language(event) {
    const language = spoken(`spoken_${event.code}`);
    this.spoken = spoken("sure", { language, percent: Math.round(100 * event.confidence) });
    this.tell(this.spoken);
  }

  progress(event) {
    this.bar.hidden = false;
    this.bar.max = event.of;
    this.bar.value = event.done;
    this.tell([this.at, spoken("left", event), this.left()].filter(Boolean).join(" · "));
  }

  // What is still to come, named.
  left() {
    const rest = [];
    if (!this.shows) rest.push(spoken("figures"), spoken("parties"), spoken("open_questions"));
    if (!this.introduced) rest.push(spoken("rest_summary"));
    rest.push(spoken("rest_translation"));
    return this.translates ? spoken("still", { what: rest.join(", ").toLowerCase() }) : "";
  }

  async draft(event) {
    if (event.part === "facts") {
      this.factsAfter = (performance.now() - this.begun) / 1000;
      this.shows = "facts";
      this.item.dataset.facts = this.factsAfter.toFixed(2);
    } else {
      this.introduced = true;
    }
    if (this === current) await this.show(event.part);
  }

  async done(event) {
    this.end();
    this.sheets = event.sheets;
    const whole = (performance.now() - this.begun) / 1000, seconds = decimal(whole, 1);
    const facts = this.factsAfter ? ` (${spoken("facts_in", { seconds: decimal(this.factsAfter, 1) })})` : "";
    this.item.dataset.done = whole.toFixed(2);
    this.tell(spoken("done_in", { seconds }) + facts);
    this.shows = "0";
    const link = element("a", "", "↗");
    link.href = `/sheets/${this.id}`;
    link.title = spoken("open_alone");
    link.setAttribute("aria-label", `${link.title}: ${this.name}`);
    this.item.append(link);
    if (this === current) await this.show("0");
  }

  problem(event) {
    this.end();
    const stopped = event.status === "stopped", said = told(event.problem);
    this.tell(stopped ? spoken("stopped") : `${spoken(event.status)}: ${said}`, !stopped);
    if (this === current && !stopped) fault(said);
  }

  async halt() {
    try {
      await request("POST", `/api/sheets/${this.id}/stop`);
    } catch (error) {
      this.tell(error.message, true);
    }
  }

  end() {
    this.ended = true;
    this.source.close();
    this.bar.hidden = true;
    this.stop.hidden = true;
    remember();
  }

  tell(line, bad = false) {
    this.state.textContent = line;
    this.state.classList.toggle("bad", bad);
    if (this === current) say(`${this.name}: ${line}`);
  }

  // The server's own markup, in which the article's words are escaped.
  async show(what) {
    let html;
    try {
      html = await (await request("GET", `/sheets/${this.id}/part?show=${what}`)).text();
    } catch (error) {
      if (what !== "0") return;  // a draft: the sheet, or what is wrong, comes after it
      fault(error.message);
      return;
    }
    if (this !== current || (what !== "0" && this.shows === "0")) return;  // something newer is in sight
    const place = document.getElementById("result");
    const part = new DOMParser().parseFromString(html, "text/html").querySelector(".two");
    if (what === "introduction" && place.querySelector(".two")?.dataset.sheet === this.id) {
      introduce(place.querySelector(".facts"), part);
      return;
    }
    place.replaceChildren(part);
    enliven(part);
    if (!this.seen) document.getElementById("queue").scrollIntoView({ block: "start" });
    this.seen = true;
  }
}

// Headline and summary of the sheet's language go above the facts, which are still in the article's.
function introduce(facts, part) {
  for (const old of facts.querySelectorAll(".headline, .summary")) {
    const better = part.querySelector(old.classList.contains("headline") ? ".headline" : ".summary");
    if (better) {
      better.lang = part.querySelector(".facts").lang;
      old.replaceWith(better);
    }
  }
}

function element(kind, name, text) {
  const made = document.createElement(kind);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}

function choose(job) {
  if (current) current.item.classList.remove("current");
  current = job;
  job.item.classList.add("current");
  fault();
  document.getElementById("result").replaceChildren();
  if (job.shows) job.show(job.shows);
}
