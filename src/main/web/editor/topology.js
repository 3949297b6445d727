// The picture that edits: choose a node, then a network, by mouse or by keyboard; or draw a line from one to the other.
// What changes is the text; this only presses the buttons of the forms beside the picture.

/** @param {(act: string) => void} press does what a button of the form says */
export function topology(form, press) {
  const picture = document.getElementById("picture");
  const chosen = form.elements.node;
  let nodes = [];
  let from = null;

  const shape = (event) => event.target.closest?.("[data-node], [data-network]");
  const joins = (network) => {
    const node = nodes.find((each) => each.name === chosen.value);
    return node ? node.networks.includes(network) : false;
  };

  function show() {
    picture.querySelectorAll("[data-node]").forEach((each) => {
      each.setAttribute("aria-pressed", String(each.dataset.node === chosen.value));
    });
  }

  function choose(name) {
    chosen.value = name;
    form.elements["node-image"].value = nodes.find((each) => each.name === name)?.image ?? "";
    show();
  }

  function plug(network) {
    if (chosen.value) {
      form.elements["node-network"].value = network;
      press(joins(network) ? "topology-disconnect" : "topology-connect");
    }
  }

  function act(target) {
    target.dataset.node ? choose(target.dataset.node) : plug(target.dataset.network);
  }

  // What refers to it is said before it goes.
  function remove(target) {
    if (target.dataset.node) {
      choose(target.dataset.node);
      press("topology-remove-node");
    } else {
      form.elements.network.value = target.dataset.network;
      press("topology-remove-network");
    }
  }

  picture.addEventListener("pointerdown", (event) => {
    from = shape(event)?.dataset.node ?? null;
  });
  picture.addEventListener("pointerup", (event) => {
    const to = shape(event);
    if (from && to?.dataset.network) {
      choose(from);
      joins(to.dataset.network) || plug(to.dataset.network);
      from = null;
    }
  });
  picture.addEventListener("click", (event) => {
    const target = shape(event);
    target && act(target);
  });
  picture.addEventListener("keydown", (event) => {
    const target = shape(event);
    if (target && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      act(target);
    } else if (target && event.key === "Delete") {
      event.preventDefault();
      remove(target);
    }
  });
  chosen.addEventListener("change", () => choose(chosen.value));

  return {
    /** What the text holds now: the forms offer it, the picture shows it; what was chosen and where one was stay. */
    update(found) {
      nodes = found.nodes;
      const focused = document.activeElement?.closest?.("#picture [data-node], #picture [data-network]");
      const key = focused?.dataset.node ? `[data-node="${focused.dataset.node}"]` : `[data-network="${focused?.dataset.network}"]`;
      const open = new Set([...picture.querySelectorAll("details[open]")].map((each) => each.id));
      const scroll = picture.querySelector(".scroll");
      const place = [scroll?.scrollLeft ?? 0, scroll?.scrollTop ?? 0];
      picture.innerHTML = found.picture;
      open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
      picture.querySelector(".scroll")?.scrollTo(...place);
      focused && picture.querySelector(key)?.focus();
      options(chosen, found.nodes.map((each) => each.name));
      form.querySelectorAll("[data-networks]").forEach((select) => options(select, found.networks));
      ticks(document.getElementById("new-networks"), found.networks);
      if (document.activeElement !== form.elements["node-image"]) {
        choose(chosen.value);
      }
      show();
    },
  };
}

function options(select, names) {
  const before = select.value;
  select.replaceChildren(...names.map((name) => new Option(name, name)));
  select.value = names.includes(before) ? before : (names[0] ?? "");
}

function ticks(group, names) {
  const inputs = [...group.querySelectorAll("input")];
  if (inputs.map((each) => each.value).join() === names.join()) {
    return;
  }
  const ticked = new Set(inputs.filter((each) => each.checked).map((each) => each.value));
  group.replaceChildren(
    ...names.map((name, i) => {
      const label = document.createElement("label");
      label.className = "tick";
      const input = document.createElement("input");
      Object.assign(input, { type: "checkbox", name: "new-networks", value: name });
      input.checked = ticked.has(name) || (ticked.size === 0 && i === 0);
      label.append(input, name);
      return label;
    }),
  );
}
