import { configKeyHelp } from '../../core/key-help.js';
import { type Block, heading, lines, paragraph, terms } from './block.js';

/** Which files are read and written, and where they are looked for. */
export const files: readonly Block[] = [
  heading('The config'),
  paragraph(`Your settings stand in screen.config.yaml (or .yml, .json, or under the key "screen" of
    package.json) in the folder you are in; else in $XDG_CONFIG_HOME/invitation-screener, which is
    ~/.config/invitation-screener if you have not set it. No other folder is looked into. --config FILE
    takes another, --no-config none. A config is data: nothing in it is ever run.`),
  lines(`
policy: ./my-rules.yaml
owner:
  name: Nora Whitlock
  fields: [editing, white papers]
  employers:
    - { name: Halloran Systems, from: 1999, to: 2006 }
columns:
  What they wrote: note
`),
  terms(...Object.entries(configKeyHelp).map(([key, { about }]) => [`${key}:`, about] as const)),
  heading('Rule files'),
  paragraph(`A policy is a YAML file, or a folder: then every file in it that ends in .yaml or .yml
    joins. What it extends is a pack that comes with the program, or a file in its own folder; nothing
    outside of it and nothing from the network. "screen help rules" says how to write one.`),
  heading('Help from your editor'),
  paragraph(`"screen init" puts schema/ beside your files, and a first line into each that an editor with a
    YAML language server understands (Visual Studio Code with its YAML extension, Neovim, Zed and
    others): it proposes keys and values, explains them, and marks what is mistyped. It works
    without a connection.`),
  lines('# yaml-language-server: $schema=./schema/policy.schema.json'),
];
