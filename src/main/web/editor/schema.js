// What the JSON Schema of scenarios says about a place: the keys and values that may stand there, and what they mean.

export function schemaFor(root) {
  const resolve = (ref) => ref.slice(2).split("/").reduce((node, step) => node?.[step], root);

  // A place may be described by several parts at once; conditions count as far as they describe something.
  function parts(node, seen = new Set()) {
    if (!node || typeof node !== "object" || seen.has(node)) {
      return [];
    }
    seen.add(node);
    return [
      node,
      ...(node.$ref ? parts(resolve(node.$ref), seen) : []),
      ...["oneOf", "anyOf", "allOf"].flatMap((word) => (node[word] ?? []).flatMap((each) => parts(each, seen))),
      ...["then", "else"].flatMap((word) => parts(node[word], seen)),
    ];
  }

  function step(nodes, key) {
    return nodes.flatMap((node) => {
      if (key === "#") {
        return parts(node.items);
      }
      const own = node.properties?.[key];
      const other = typeof node.additionalProperties === "object" ? node.additionalProperties : null;
      return parts(own ?? other);
    });
  }

  const at = (path) => path.reduce(step, parts(root));

  function described(nodes) {
    return nodes.find((node) => node.description)?.description ?? "";
  }

  return {
    /** Keys of a map: name, meaning, whether it must be there, whether it is a text in both languages. */
    keys(path) {
      const keys = new Map();
      const nodes = at(path);
      const required = new Set(nodes.flatMap((node) => node.required ?? []));
      for (const node of nodes) {
        for (const [name, value] of Object.entries(node.properties ?? {})) {
          const inner = parts(value);
          if (!keys.has(name) && inner.length) {
            keys.set(name, {
              name,
              about: described(inner),
              required: required.has(name),
              isText: inner.some((each) => each === root.$defs.text),
              isTree: inner.some((each) => each.type === "object" || each.type === "array"),
            });
          }
        }
      }
      return [...keys.values()];
    },

    /** Values of a closed list. */
    values(path) {
      const nodes = at(path);
      const values = nodes.flatMap((node) => [
        ...(node.enum ?? []),
        ...("const" in node ? [node.const] : []),
        ...(node.type === "boolean" ? [true, false] : []),
      ]);
      return [...new Set(values)].map((value) => ({ name: String(value), about: described(nodes) }));
    },

    /** Sections whose names may stand there, in a list as well. */
    names(path) {
      const nodes = [...at(path), ...(path.at(-1) === "#" ? at(path.slice(0, -1)) : [])];
      return [...new Set(nodes.flatMap((node) => node["x-names"] ?? []))];
    },

    about: (path) => described(at(path)),
  };
}
