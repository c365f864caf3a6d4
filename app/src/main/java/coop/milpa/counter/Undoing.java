package coop.milpa.counter;

import coop.milpa.kernel.RequestId;

/**
 * What a product is asked to undo.
 *
 * @param place  where, by whom, under which name
 * @param slip  what it did
 * @param original  under which name it did so
 * @param reason  why
 */
public record Undoing(CounterOrder.Place place, Slip slip, RequestId original, String reason) {}
