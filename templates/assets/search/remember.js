/** Memory for what is asked for once. */

/**
 * What a key was given before, or is given now; a failure is forgotten, so that asking again helps.
 * @template K, V
 * @param {Map<K, Promise<V>>} known
 * @param {K} key
 * @param {() => Promise<V>} get
 * @returns {Promise<V>}
 */
export function remember(known, key, get) {
  let value = known.get(key);
  if (!value) {
    known.set(key, (value = get()));
    value.catch(() => known.delete(key));
  }
  return value;
}
