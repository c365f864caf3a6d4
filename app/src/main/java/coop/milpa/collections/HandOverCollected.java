package coop.milpa.collections;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * A request to enter money that was handed over to a biller, for all that was collected until the end of a day.
 *
 * @param paid  how much
 * @param reference  of the transfer, at most 60 characters
 */
public record HandOverCollected(
        CooperativeId cooperative,
        RequestId request,
        ActorId actor,
        String biller,
        LocalDate through,
        Money paid,
        String reference) {}
