package coop.milpa.remittances;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import java.time.LocalDate;

/**
 * A request to enter money that came from a payer, for all that it owed until the end of a day.
 *
 * @param received  how much came
 * @param reference  of the transfer, at most 60 characters
 */
public record SettlePayer(
        CooperativeId cooperative,
        RequestId request,
        ActorId actor,
        String payer,
        LocalDate through,
        Money received,
        String reference) {}
