"use strict";

// Draws the list of the network board as a picture. It draws what the list says and nothing else, and without this file the list is
// the whole board.

(() => {
  const LONGEST = 48;
  const BREAK = /[^\s\u200b]{16}/g;
  const STEP = 1.4;
  const MARGIN = 20;
  const NARROW = 500;
  const ROOMY = 1.6;
  const LOWEST = 352;
  const HIGHEST = 1000;
  const ROUNDS = 300;
  const AHEAD = {
    ArrowRight: (x, y) => [x, y],
    ArrowLeft: (x, y) => [-x, y],
    ArrowDown: (x, y) => [y, x],
    ArrowUp: (x, y) => [-y, x],
  };
  const SHAPES = {
    RECORD: "round-rectangle",
    DESK: "round-diamond",
    PERSON: "ellipse",
    PHONE: "round-pentagon",
    EMAIL: "round-hexagon",
    ADDRESS: "round-octagon",
    PLATE: "barrel",
    HANDLE: "round-heptagon",
    BUSINESS: "cut-rectangle",
    AD: "round-tag",
  };

  const board = document.querySelector("[data-board]");
  const place = board?.querySelector("[data-picture]");
  const now = board?.querySelector("[data-now]");
  const items = [...document.querySelectorAll("[data-node]")];

  function words(element) {
    return element.textContent.replace(/\s+/g, " ").trim();
  }

  function parts(item) {
    return [...item.children].filter((part) => !part.matches("a")).map(words);
  }

  function short(text) {
    const signs = [...text];
    const kept = signs.length > LONGEST ? signs.slice(0, LONGEST - 1).join("") + "\u2026" : text;
    // what has no blanks may be broken anywhere
    return kept.replace(BREAK, "$&\u200b");
  }

  function node(item) {
    const { node: sort, sort: word, open } = item.dataset;
    const name = words(item.querySelector("[data-name]"));
    return {
      data: { id: item.id, label: sort === "DESK" ? name : word + "\n" + short(name), sort, open },
      classes: item === items[0] ? "centre" : "",
    };
  }

  function edges() {
    const found = new Map();
    for (const item of items) {
      for (const bundle of item.querySelectorAll("[data-bond]")) {
        const { bond, word } = bundle.dataset;
        const likeness = ["SAME", "TOGETHER", "STRONG", "POSSIBLE", "SHARES"].includes(bond);
        for (const link of bundle.querySelectorAll("a")) {
          const ends = [item.id, link.hash.slice(1)];
          const id = [...ends].sort().join(" ");
          if (!found.has(id)) {
            found.set(id, { data: { id, source: ends[0], target: ends[1], word: likeness ? word : "" }, classes: bond });
          }
        }
      }
    }
    return [...found.values()];
  }

  function style() {
    const theme = getComputedStyle(document.body);
    const colour = (name) => theme.getPropertyValue(name).trim();
    const font = theme.fontFamily;
    return [
      {
        selector: "node",
        style: {
          width: 46,
          height: 46,
          shape: (one) => SHAPES[one.data("sort")],
          "background-color": "#ffffff",
          "background-image": (one) => "/icons/board/" + one.data("sort").toLowerCase() + ".svg",
          "background-width": 24,
          "background-height": 24,
          "border-width": 2,
          "border-color": colour("--house"),
          label: "data(label)",
          color: colour("--ink"),
          "font-family": font,
          "font-size": 13,
          "text-wrap": "wrap",
          "text-max-width": 150,
          "text-valign": "bottom",
          "text-margin-y": 4,
          "text-background-color": "#ffffff",
          "text-background-opacity": 0.85,
          "text-background-padding": 2,
          "overlay-opacity": 0,
        },
      },
      {
        selector: "node[sort = 'RECORD']",
        style: { "background-color": colour("--house-tint"), width: 54, height: 54, "font-weight": 700 },
      },
      {
        selector: "node[sort = 'DESK']",
        style: { "border-style": "dashed", "border-color": colour("--late"), width: 54, height: 54 },
      },
      { selector: "node.centre", style: { "border-width": 6, "border-style": "double", width: 66, height: 66 } },
      {
        selector: "edge",
        style: {
          width: 1.5,
          "line-color": colour("--ink-soft"),
          "curve-style": "bezier",
          label: "data(word)",
          color: colour("--ink"),
          "font-family": font,
          "font-size": 12,
          "text-background-color": "#ffffff",
          "text-background-opacity": 1,
          "text-background-padding": 2,
          "overlay-opacity": 0,
        },
      },
      { selector: ".SAME, .TOGETHER", style: { width: 5, "line-color": colour("--house") } },
      { selector: ".STRONG", style: { width: 3, "line-style": "dashed", "line-color": colour("--house") } },
      { selector: ".POSSIBLE, .SHARES", style: { width: 1.5, "line-style": "dashed", "line-color": colour("--house") } },
      { selector: ".ASK, .MATCHES", style: { "line-style": "dotted", width: 2, "line-color": colour("--late") } },
      {
        selector: "node.here",
        style: { "border-width": 5, "border-style": "solid", "border-color": "#0b0c0c", "background-color": colour("--light") },
      },
      { selector: "edge.near", style: { width: 4, "line-color": "#0b0c0c" } },
    ];
  }

  function draw() {
    board.hidden = false;
    return window.cytoscape({
      container: place,
      elements: { nodes: items.map(node), edges: edges() },
      style: style(),
      layout: { name: "preset" },
      userZoomingEnabled: false,
      userPanningEnabled: false,
      boxSelectionEnabled: false,
      autoungrabify: true,
      autounselectify: true,
      minZoom: 0.2,
      maxZoom: 2.5,
    });
  }

  // In rings around the record first, so that the same list always becomes the same picture.
  function arrange(picture) {
    const centre = picture.getElementById(items[0].id);
    const far = new Map();
    picture.elements().bfs({ roots: centre, visit: (one, edge, from, index, depth) => void far.set(one.id(), depth) });
    picture
      .layout({
        name: "concentric",
        animate: false,
        concentric: (one) => -(far.get(one.id()) ?? 9),
        levelWidth: () => 1,
        minNodeSpacing: 60,
      })
      .run();
    picture
      .layout({
        name: "cose",
        animate: false,
        randomize: false,
        idealEdgeLength: () => 100,
        nodeOverlap: 30,
        nodeRepulsion: () => 800000,
        gravity: 0.4,
        numIter: 2000,
      })
      .run();
  }

  // How much of the picture a node takes with what it says.
  function room() {
    return { x: place.clientWidth < NARROW ? 116 : 164, y: 100 };
  }

  // Two that lie over each other go apart, whichever way is shorter.
  function part(spots) {
    const { x, y } = room();
    for (let round = 0; round < ROUNDS; round++) {
      let moved = false;
      spots.forEach((one, at) => {
        for (const two of spots.slice(at + 1)) {
          const over = { x: x - Math.abs(two.x - one.x), y: y - Math.abs(two.y - one.y) };
          if (over.x > 1 && over.y > 1) {
            const way = over.x < over.y ? "x" : "y";
            const push = ((two[way] < one[way] ? -1 : 1) * over[way]) / 2;
            one[way] -= push;
            two[way] += push;
            moved = true;
          }
        }
      });
      if (!moved) {
        return;
      }
    }
  }

  // As wide as the page and as high as that takes: what is drawn small is read by nobody.
  function spread(picture) {
    const { x, y } = room();
    const high = (picture.nodes().length * x * y * ROOMY) / Math.max(place.clientWidth, 1);
    place.style.blockSize = Math.min(Math.max(high, LOWEST), HIGHEST) + "px";
    picture.style().selector("node").style("text-max-width", x - 10).update();
    picture.resize();
    const box = picture.nodes().boundingBox({ includeLabels: false });
    const wide = Math.max(picture.width() - x, 1) / Math.max(box.w, 1);
    const tall = Math.max(high - y, 1) / Math.max(box.h, 1);
    const spots = picture.nodes().map((one) => ({
      x: (one.position().x - box.x1) * wide,
      y: (one.position().y - box.y1) * tall,
    }));
    part(spots);
    picture.nodes().forEach((one, at) => one.position(spots[at]));
    picture.fit(undefined, MARGIN);
  }

  const picture = board && items.length > 0 && window.cytoscape ? draw() : undefined;
  if (!picture) {
    return;
  }
  arrange(picture);
  spread(picture);
  let whole = picture.zoom();
  let here = 0;

  function show(index) {
    here = index;
    const one = picture.getElementById(items[here].id);
    picture.elements().removeClass("here near");
    one.addClass("here");
    one.connectedEdges().addClass("near");
    const tell = document.createElement("span");
    tell.textContent = items[here].dataset.sort + ": " + parts(items[here]).join(". ") + ".";
    now.replaceChildren(tell);
    if (picture.zoom() > whole) {
      picture.center(one);
    }
  }

  function go() {
    const { open } = items[here].dataset;
    if (open && here > 0) {
      window.location.assign(open);
    } else {
      items[here].focus();
    }
  }

  // The nearest one in the direction of the arrow; aside counts double.
  function towards(ahead) {
    const from = picture.getElementById(items[here].id).position();
    const away = (item) => {
      const at = picture.getElementById(item.id).position();
      const [on, aside] = ahead(at.x - from.x, at.y - from.y);
      return on > 0 && Math.abs(aside) <= 2 * on ? on + 2 * Math.abs(aside) : Infinity;
    };
    const nearest = items.reduce((best, item) => (away(item) < away(best) ? item : best), items[here]);
    return items.indexOf(nearest);
  }

  function zoom(way) {
    if (way === "all") {
      spread(picture);
      whole = picture.zoom();
    } else {
      const level = picture.zoom() * (way === "in" ? STEP : 1 / STEP);
      picture.zoom({ level, position: picture.getElementById(items[here].id).position() });
    }
    picture.userPanningEnabled(picture.zoom() > whole);
  }

  const KEYS = {
    Home: () => show(0),
    End: () => show(items.length - 1),
    PageDown: () => show((here + 1) % items.length),
    PageUp: () => show((here + items.length - 1) % items.length),
    Enter: go,
    "+": () => zoom("in"),
    "-": () => zoom("out"),
  };

  place.addEventListener("keydown", (event) => {
    const key = AHEAD[event.key] ? () => show(towards(AHEAD[event.key])) : KEYS[event.key];
    if (key && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      key();
    }
  });
  place.addEventListener("focus", () => show(here));
  picture.on("tap", "node", (event) => show(items.findIndex((item) => item.id === event.target.id())));
  picture.on("dbltap", "node", go);
  board.querySelectorAll("[data-zoom]").forEach((button) => {
    button.addEventListener("click", () => zoom(button.dataset.zoom));
  });
  window.addEventListener("resize", () => {
    picture.resize();
    zoom("all");
  });
  board.dataset.drawn = String(picture.nodes().length);
  board.dataset.lines = String(picture.edges().length);
})();
