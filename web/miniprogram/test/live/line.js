/**
 * A bad line between a phone and the portal. Chance is seeded, so that a run can be repeated.
 *
 * lost: never arrives · unheard: arrives, the answer does not · late: arrives after the phone gave up · doubled: arrives
 * twice · slow: arrives and is answered, later · torn: the line breaks at once, the request arrives all the same
 */
const FATES = { good: 18, lost: 18, unheard: 24, late: 14, doubled: 12, slow: 7, torn: 7 };
/** Milliseconds that a phone waits here; its own patience would make the test last for hours. */
const PATIENCE = 100;

class Line {
  /** @param {import('../support/phone').Network} network @param {number} seed */
  constructor(network, seed) {
    this.network = network;
    this.state = seed >>> 0 || 1;
    /** @type {Record<string, number>} */
    this.fates = {};
    /** @type {Set<Promise<unknown>>} what is still on its way */
    this.onTheWay = new Set();
  }

  /** @type {import('../support/phone').Network} */
  carry = async (sent) => {
    const fate = this.draw();
    this.fates[fate] = (this.fates[fate] ?? 0) + 1;
    switch (fate) {
      case 'lost':
        return this.givenUp();
      case 'unheard':
        this.arrive(sent, 0);
        return this.givenUp();
      case 'late':
        this.arrive(sent, PATIENCE + this.upTo(3 * PATIENCE));
        return this.givenUp();
      case 'torn':
        this.arrive(sent, this.upTo(100));
        throw { errMsg: 'request:fail net::ERR_CONNECTION_RESET' };
      case 'doubled': {
        const two = [this.arrive(sent, 0), this.arrive(sent, this.upTo(30))];
        return Promise.race(two);
      }
      case 'slow':
        return this.arrive(sent, this.upTo(PATIENCE / 2));
      default:
        return this.arrive(sent, 0);
    }
  };

  /** Waits until nothing is on its way any more: what was late has arrived. */
  async quiet() {
    while (this.onTheWay.size) {
      await Promise.allSettled(this.onTheWay);
    }
  }

  /** @param {import('../support/phone').Sent} sent @param {number} delay */
  arrive(sent, delay) {
    const arrival = wait(delay).then(() => this.network({ ...sent, timeout: 60_000 }));
    this.onTheWay.add(arrival);
    arrival.catch(() => undefined).finally(() => this.onTheWay.delete(arrival));
    return arrival;
  }

  /** @returns {Promise<never>} */
  async givenUp() {
    await wait(PATIENCE);
    throw { errMsg: 'request:fail timeout' };
  }

  draw() {
    let at = this.chance() * Object.values(FATES).reduce((sum, weight) => sum + weight);
    for (const [fate, weight] of Object.entries(FATES)) {
      at -= weight;
      if (at < 0) {
        return fate;
      }
    }
    return 'good';
  }

  /** @param {number} most */
  upTo(most) {
    return Math.floor(this.chance() * most);
  }

  /** Between 0 and 1 (mulberry32). */
  chance() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}

const setTimeoutAsItIs = setTimeout;

/** @param {number} time @returns {Promise<void>} */
function wait(time) {
  return new Promise((resolve) => setTimeoutAsItIs(resolve, time));
}

module.exports = { Line };
