/* Checks proofs of savings in the browser of whoever holds one, as docs/reference/proof-of-savings.md says. What is
   read is believed nothing of; nothing of it is sent anywhere but the cooperative's id and the day. Java does the same
   in coop.milpa.proof.file, and both must agree. */
(() => {
  'use strict';

  const LONG_MAX = (1n << 63n) - 1n;
  const CHARACTERS_MAX = 1000000;
  const ITEMS_MAX = 1000;
  const LEAVES_MAX = 48000000;
  const HASH = /^[0-9a-f]{64}$/;
  const CODE = /^MILPA:PROOF:1:([0-9A-F-]{36}):(\d{4})(\d{2})(\d{2}):([0-9A-F]{64}):([0-9A-F]{64}):([0-9A-F]{64})$/;
  const utf8 = new TextEncoder();

  class Unreadable extends Error {}

  // ---- bytes

  const fromHex = hex => Uint8Array.from(hex.match(/../g) || [], pair => parseInt(pair, 16));
  const toHex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

  function eight(value) {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigInt64(0, BigInt(value));
    return new Uint8Array(view.buffer);
  }

  function four(value) {
    return eight(value).slice(4);
  }

  function together(...pieces) {
    const parts = pieces.map(piece => typeof piece === 'string' ? utf8.encode(piece) : piece);
    const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  const sha256 = async (...pieces) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', together(...pieces)));

  // ---- reading

  function need(holds, what) {
    if (!holds) {
      throw new Unreadable(what);
    }
  }

  function get(object, name) {
    const there = object !== null && typeof object === 'object' && Object.prototype.hasOwnProperty.call(object, name);
    need(there, 'field ' + name);
    return object[name];
  }

  function text(object, name, form = /^/) {
    const value = get(object, name);
    need(typeof value === 'string' && form.test(value), 'field ' + name);
    return value;
  }

  function number(object, name, least, most) {
    const value = get(object, name);
    need(Number.isSafeInteger(value) && value >= least && value <= most, 'field ' + name);
    return value;
  }

  function list(object, name, each) {
    const value = get(object, name);
    need(Array.isArray(value) && value.length <= ITEMS_MAX, 'field ' + name);
    return value.map(each);
  }

  /** Minor units of a decimal amount, exactly. */
  function amount(object, name, digits) {
    const [, whole, rest = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text(object, name, /^\d{1,19}(\.\d{1,4})?$/));
    need(/^0*$/.test(rest.slice(digits)), 'field ' + name);
    const minor = BigInt(whole + rest.slice(0, digits).padEnd(digits, '0'));
    need(minor <= LONG_MAX, 'field ' + name);
    return minor;
  }

  function currency(object, digits) {
    const code = text(object, 'currency');
    need(Object.prototype.hasOwnProperty.call(digits, code), 'field currency');
    return code;
  }

  const side = object => text(object, 'side', /^(owed|overdrawn)$/i).toLowerCase();

  function midnight(date) {
    const [year, month, day] = date.split('-').map(Number);
    const at = new Date(0);
    at.setUTCFullYear(year, month - 1, day);
    return at;
  }

  const isDay = date => midnight(date).toISOString().slice(0, 10) === date;
  const epochDay = date => midnight(date).getTime() / 86400000;

  function proofOf(file, digits) {
    need(get(file, 'format') === 'milpa.proof-of-savings' && get(file, 'version') === 1, 'format');
    const code = currency(file, digits);
    const proof = {
      cooperative: text(file, 'cooperative', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i).toLowerCase(),
      date: text(file, 'date', /^\d{4}-\d{2}-\d{2}$/),
      currency: code,
      side: side(file),
      account: text(file, 'account'),
      salt: text(file, 'salt', /^[0-9a-f]{32}$/),
      digits: digits[code]
    };
    need(isDay(proof.date), 'field date');
    proof.day = epochDay(proof.date);
    const bytes = utf8.encode(proof.account).length;
    need(bytes >= 1 && bytes <= 240 && !/[\u0000-\u001f\u007f-\u009f]/.test(proof.account), 'field account');
    proof.parts = list(file, 'parts', part => ({
      amount: amount(part, 'amount', proof.digits),
      position: number(part, 'position', 0, Number.MAX_SAFE_INTEGER),
      path: list(part, 'path', step => ({hash: text(step, 'hash', HASH), sum: amount(step, 'sum', proof.digits)}))
    }));
    need(proof.parts.length === 3, 'field parts');
    proof.amount = proof.parts.reduce((sum, part) => sum + part.amount, 0n);
    need(proof.amount <= LONG_MAX, 'field parts');
    proof.balance = proof.side === 'owed' ? proof.amount : -proof.amount;
    proof.trees = list(file, 'trees', tree => ({
      currency: currency(tree, digits),
      side: side(tree),
      leaves: number(tree, 'leaves', 1, LEAVES_MAX),
      hash: text(tree, 'hash', HASH),
      sum: amount(tree, 'sum', digits[tree.currency])
    }));
    inOrder(proof.trees.map(tree => tree.currency + sign(tree.side)), 'trees');
    const day = get(file, 'day');
    proof.previous = text(day, 'previous', HASH);
    proof.lines = text(day, 'lines', HASH);
    proof.contributions = list(day, 'contributions', each =>
      ({name: text(each, 'name', /^[a-z0-9.-]{1,60}$/), hash: text(each, 'hash', HASH)}));
    inOrder(proof.contributions.map(each => each.name), 'contributions');
    if (Object.prototype.hasOwnProperty.call(file, 'countersignature')) {
      const signed = get(file, 'countersignature');
      proof.countersignature = {key: text(signed, 'key', HASH), signature: text(signed, 'signature', /^[0-9a-f]{128}$/)};
    }
    return proof;
  }

  function inOrder(names, what) {
    for (let n = 1; n < names.length; n++) {
      need(names[n - 1] < names[n], what);
    }
  }

  // ---- writing: there is one way to write each proof, so whatever was edited is other bytes

  function decimal(minor, digits) {
    const figures = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
    const whole = figures.slice(0, figures.length - digits);
    return (minor < 0n ? '-' : '') + whole + (digits ? '.' + figures.slice(-digits) : '');
  }

  function written(proof, digits) {
    const items = (all, each) => all.map(item => '\n    ' + each(item)).join(',');
    const sum = minor => decimal(minor, proof.digits);
    const escaped = proof.account.replace(/\\/g, '\\\\').replace(/"/g, '\\"');
    const path = step => `    {"hash": "${step.hash}", "sum": "${sum(step.sum)}"}`;
    const part = each => `{
      "amount": "${sum(each.amount)}",
      "position": ${each.position},
      "path": [${items(each.path, path)}
      ]
    }`;
    const tree = each => `{"currency": "${each.currency}", "side": "${each.side}", "leaves": ${each.leaves}, `
      + `"hash": "${each.hash}", "sum": "${decimal(each.sum, digits[each.currency])}"}`;
    const contribution = each => `  {"name": "${each.name}", "hash": "${each.hash}"}`;
    const signature = proof.countersignature ? `,
  "countersignature": {
    "key": "${proof.countersignature.key}",
    "signature": "${proof.countersignature.signature}"
  }` : '';
    return `{
  "format": "milpa.proof-of-savings",
  "version": 1,
  "cooperative": "${proof.cooperative}",
  "date": "${proof.date}",
  "account": "${escaped}",
  "currency": "${proof.currency}",
  "balance": "${sum(proof.balance)}",
  "side": "${proof.side}",
  "salt": "${proof.salt}",
  "parts": [${items(proof.parts, part)}
  ],
  "trees": [${items(proof.trees, tree)}
  ],
  "day": {
    "previous": "${proof.previous}",
    "lines": "${proof.lines}",
    "contributions": [${items(proof.contributions, contribution)}
    ],
    "hash": "${proof.head}"
  }${signature}
}
`;
  }

  // ---- checking

  const sign = which => which === 'owed' ? '+' : '-';
  const idOf = proof => fromHex(proof.cooperative.replace(/-/g, ''));

  async function headOf(proof) {
    const pieces = ['milpa.day.v1', idOf(proof), eight(proof.day), fromHex(proof.previous), fromHex(proof.lines)];
    for (const each of proof.contributions) {
      pieces.push(four(each.name.length), each.name, fromHex(each.hash));
    }
    return toHex(await sha256(...pieces));
  }

  async function treesOf(proof) {
    const pieces = ['milpa.trees.v1'];
    for (const tree of proof.trees) {
      pieces.push(tree.currency, sign(tree.side), eight(tree.leaves), fromHex(tree.hash), eight(tree.sum));
    }
    return toHex(await sha256(...pieces));
  }

  const leaf = (proof, n) => sha256('milpa.leaf.v1', idOf(proof), eight(proof.day), proof.currency, sign(proof.side),
    Uint8Array.of(n), eight(proof.parts[n].amount), fromHex(proof.salt), proof.account);

  const leavesOf = async proof => toHex(await sha256(...await Promise.all([0, 1, 2].map(n => leaf(proof, n)))));

  const rootOf = proof => proof.trees.find(tree => tree.currency === proof.currency && tree.side === proof.side);

  async function reaches(proof, n, root) {
    const part = proof.parts[n];
    let hash = await leaf(proof, n);
    let sum = part.amount;
    let position = part.position;
    let used = 0;
    if (position >= root.leaves) {
      return false;
    }
    for (let width = root.leaves; width > 1; width = Math.ceil(width / 2)) {
      const sibling = position % 2 ? position - 1 : position + 1;
      if (sibling < width) {
        const step = part.path[used++];
        if (!step) {
          return false;
        }
        const own = [hash, eight(sum)];
        const other = [fromHex(step.hash), eight(step.sum)];
        hash = await sha256('milpa.node.v1', ...(position % 2 ? [...other, ...own] : [...own, ...other]));
        sum += step.sum;
        if (sum > LONG_MAX) {
          return false;
        }
      }
      position = Math.floor(position / 2);
    }
    return used === part.path.length && toHex(hash) === root.hash && sum === root.sum;
  }

  async function isInTheTree(proof) {
    const root = rootOf(proof);
    if (!root || new Set(proof.parts.map(part => part.position)).size < 3) {
      return false;
    }
    for (const n of [0, 1, 2]) {
      if (!await reaches(proof, n, root)) {
        return false;
      }
    }
    return true;
  }

  async function standsUnder(signed, proof, head) {
    try {
      const key = await crypto.subtle.importKey('raw', fromHex(signed.key), {name: 'Ed25519'}, false, ['verify']);
      const message = together('milpa.head.v1', idOf(proof), eight(proof.day), fromHex(head));
      return await crypto.subtle.verify({name: 'Ed25519'}, key, fromHex(signed.signature), message);
    } catch (notAKey) {
      return false;
    }
  }

  async function fingerprint(key) {
    return toHex(await sha256(fromHex(key))).match(/.{4}/g).join(' ');
  }

  /** The proof in a file, or the code of the first refusal that applies; in the order of ProofRefusal. */
  async function check(bytes, digits) {
    let proof;
    try {
      const file = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
      need(file.length <= CHARACTERS_MAX, file.length + ' > ' + CHARACTERS_MAX);
      proof = proofOf(JSON.parse(file), digits);
    } catch (wrong) {
      if (wrong instanceof Unreadable || wrong instanceof SyntaxError || wrong instanceof RangeError) {
        return {refusal: 'proof.unreadable', detail: wrong.message};
      }
      throw wrong;
    }
    proof.head = await headOf(proof);
    const own = utf8.encode(written(proof, digits));
    if (own.length !== bytes.length || !own.every((byte, n) => byte === bytes[n])) {
      return {refusal: 'proof.edited'};
    }
    if (!await isInTheTree(proof)) {
      return {refusal: 'proof.not-in-the-tree'};
    }
    const contributed = proof.contributions.find(each => each.name === 'proof');
    if (!contributed || contributed.hash !== await treesOf(proof)) {
      return {refusal: 'proof.other-trees'};
    }
    if (proof.countersignature && !await standsUnder(proof.countersignature, proof, proof.head)) {
      return {refusal: 'proof.bad-countersignature'};
    }
    return {proof};
  }

  /** What a short code says; nothing if it is none. */
  function codeOf(given) {
    const found = CODE.exec(given.trim().toUpperCase());
    const date = found && found[2] + '-' + found[3] + '-' + found[4];
    return found && isDay(date) && {
      cooperative: found[1].toLowerCase(),
      date,
      leaves: found[5].toLowerCase(),
      root: found[6].toLowerCase(),
      head: found[7].toLowerCase()
    };
  }

  async function isOf(code, proof) {
    return code.cooperative === proof.cooperative && code.date === proof.date && code.head === proof.head
      && code.root === rootOf(proof).hash && code.leaves === await leavesOf(proof);
  }

  /** What a head is worth: whether it is the published one, and whether that is countersigned. */
  async function standing(found, signed, published) {
    if (published === 'unknown' || published === 'unreachable') {
      return published;
    }
    if (published.head !== found.head) {
      return 'other-books';
    }
    const over = {cooperative: found.cooperative, day: epochDay(found.date)};
    const official = published.countersignature;
    if (signed && (!official || official.key !== signed.key)) {
      return 'other-key';
    }
    if (!official || !await standsUnder(official, over, found.head)) {
      return 'unsigned';
    }
    return official.federation ? 'yes' : 'unknown-key';
  }

  /**
   * What to tell whoever asks, as coop.milpa.proof.web.Judge does.
   *
   * @param asked  {bytes} of a file, {code} of a paper, or both
   * @param publishedOf  asks for the head of a cooperative's day: what was published, 'unknown' or 'unreachable'
   */
  async function judge(asked, digits, publishedOf) {
    const code = asked.code ? codeOf(asked.code) : null;
    if (asked.code && !code) {
      return {verdict: 'no', refusal: 'proof.not-a-code'};
    }
    if (!asked.bytes) {
      const published = await publishedOf(code.cooperative, code.date);
      return {verdict: 'code-' + await standing(code, null, published), code, published};
    }
    const checked = await check(asked.bytes, digits);
    if (checked.refusal) {
      return {verdict: 'no', ...checked};
    }
    const proof = checked.proof;
    if (code && !await isOf(code, proof)) {
      return {verdict: 'no', refusal: 'proof.other-code'};
    }
    const published = await publishedOf(proof.cooperative, proof.date);
    return {verdict: await standing(proof, proof.countersignature, published), proof, published};
  }

  globalThis.milpaProof = Object.freeze({check, codeOf, judge, fingerprint, leavesOf});

  // ---- the page

  const form = typeof document !== 'undefined' && document.getElementById('proof-form');
  if (!form) {
    return;
  }
  const place = document.getElementById('verdict');
  const words = {};
  document.getElementById('proof-words').content.querySelectorAll('[data-code]')
    .forEach(word => { words[word.dataset.code] = word.textContent; });
  const digits = {};
  const signs = {};
  for (const each of form.dataset.currencies.split(' ')) {
    const code = each.slice(0, 3);
    digits[code] = Number(each[3]);
    signs[code] = each.slice(4) || code;
  }

  const say = (code, ...values) => (words[code] || code).replace(/\{(\d)\}/g, (all, n) => values[n] ?? '')
    .replace(/''/g, "'");

  function day(date) {
    const [year, month, number] = date.split('-');
    if (document.documentElement.lang !== 'en') {
      return number + '/' + month + '/' + year;
    }
    const name = new Intl.DateTimeFormat('en-US', {month: 'short', timeZone: 'UTC'});
    return Number(number) + ' ' + name.format(new Date(date + 'T00:00:00Z')) + ' ' + year;
  }

  function money(minor, code) {
    const [whole, rest] = decimal(minor < 0n ? -minor : minor, digits[code]).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? '.' + rest : '');
    return (minor < 0n ? '-' : '') + signs[code] + '\u00a0' + grouped;
  }

  async function publishedOf(cooperative, date) {
    try {
      const answer = await fetch(form.dataset.heads + cooperative + '/' + date, {headers: {Accept: 'application/json'}});
      if (answer.status === 404 || answer.status === 400) {
        return 'unknown';
      }
      const head = await answer.json();
      return answer.ok && HASH.test(head.head) ? head : 'unreachable';
    } catch (offline) {
      return 'unreachable';
    }
  }

  function element(name, content, className = '') {
    const made = document.createElement(name);
    made.textContent = content;
    made.className = className;
    return made;
  }

  function show(kind, sentence, details) {
    const alert = element('p', sentence, 'verdict alert alert-' + kind);
    const facts = element('dl', '', 'facts');
    for (const [label, value] of details.filter(each => each[1])) {
      const row = element('div', '');
      row.append(element('dt', say('label.' + label)), element('dd', value, value.length > 60 && !value.includes(' ') ? 'hash' : ''));
      facts.append(row);
    }
    place.replaceChildren(alert, facts);
    place.focus();
  }

  async function tell(judged) {
    const found = judged.proof || judged.code;
    const published = judged.published && judged.published.head ? judged.published : null;
    const whose = published ? published.name : '';
    const said = judged.refusal
      ? say('verdict.no', say('refusal.' + judged.refusal, judged.detail))
      : say('verdict.' + judged.verdict, whose, day(found.date),
        judged.proof ? money(judged.proof.balance, judged.proof.currency) : '', judged.proof ? judged.proof.account : '');
    const official = published && published.countersignature;
    const signed = official || judged.proof && judged.proof.countersignature;
    const details = !found ? [] : [
      ['cooperative', (whose ? whose + ', ' : '') + found.cooperative],
      ['day', day(found.date)],
      ['account', found.account],
      ['balance', judged.proof && money(found.balance, found.currency)],
      ['sum', judged.proof && money(rootOf(found).sum, found.currency)],
      ['head', found.head],
      ['published', published && published.head],
      ['federation', published && published.federations.join(', ')],
      ['key', signed && await fingerprint(signed.key)],
      ['signer', official && (official.federation || say('nobodys-key'))]
    ];
    const kind = judged.verdict === 'yes' || judged.verdict === 'code-yes' ? 'success'
      : /^(no|other|code-other)/.test(judged.verdict) ? 'danger' : 'warning';
    show(kind, said, details);
  }

  async function codeIn(picture) {
    if (!('BarcodeDetector' in window)) {
      return null;
    }
    const found = await new window.BarcodeDetector({formats: ['qr_code']}).detect(await createImageBitmap(picture));
    return found.length ? found[0].rawValue : '';
  }

  /** A code as it stands on paper, or behind the address of this page. */
  const bare = given => given.trim().replace(/^.*#(?=MILPA:)/i, '');

  async function run(file) {
    const asked = {};
    const typed = form.elements.text.value;
    if (file && file.type.startsWith('image/')) {
      const code = await codeIn(file);
      if (code === null) {
        show('warning', say('no-pictures'), []);
        return;
      }
      asked.code = bare(code) || '-';
    } else if (file) {
      asked.bytes = file.size > 4 * CHARACTERS_MAX ? utf8.encode('-') : new Uint8Array(await file.arrayBuffer());
    }
    if (typed.trim().startsWith('{') && !asked.bytes) {
      asked.bytes = utf8.encode(typed.trim() + '\n');
    } else if (typed.trim() && !asked.code) {
      asked.code = bare(typed);
    }
    if (!asked.bytes && !asked.code) {
      show('warning', say('nothing'), []);
      return;
    }
    await tell(await judge(asked, digits, publishedOf));
  }

  async function isAble() {
    try {
      const key = fromHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
      await crypto.subtle.importKey('raw', key, {name: 'Ed25519'}, false, ['verify']);
      return true;
    } catch (old) {
      return false;
    }
  }

  isAble().then(able => {
    form.dataset.able = able;
    if (!able) {
      show('warning', say('unable'), []);
      return;
    }
    const asked = event => {
      event.preventDefault();
      run(form.elements.file.files[0]);
    };
    form.addEventListener('submit', asked);
    form.elements.file.addEventListener('change', asked);
    form.addEventListener('dragover', event => event.preventDefault());
    form.addEventListener('drop', event => {
      event.preventDefault();
      if (event.dataTransfer.files.length) {
        run(event.dataTransfer.files[0]);
      }
    });
    const scanned = () => {
      if (/^#MILPA:/i.test(location.hash)) {
        form.elements.text.value = location.hash.slice(1);
        run();
      }
    };
    window.addEventListener('hashchange', scanned);
    scanned();
  });
  if ('serviceWorker' in navigator && form.dataset.worker) {
    navigator.serviceWorker.register(form.dataset.worker, {scope: form.dataset.scope}).catch(() => {});
  }
})();
