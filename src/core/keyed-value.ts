import { type Place } from './problem.js';
import { type CellValue } from './value.js';
import { type YamlFile, type YamlPath } from './yaml-tree.js';

/** What is said under a key; its own place is looked up only where it is wrong, and never kept. */
export class KeyedValue {
  readonly value: CellValue;
  /** The key's. */
  readonly place: Place;
  readonly #yaml: YamlFile;
  readonly #path: YamlPath;

  constructor(yaml: YamlFile, path: YamlPath, value: CellValue) {
    this.value = value;
    this.place = yaml.placeOfKey(path);
    this.#yaml = yaml;
    this.#path = path;
  }

  get valuePlace(): Place {
    return this.#yaml.placeOf(this.#path);
  }
}
