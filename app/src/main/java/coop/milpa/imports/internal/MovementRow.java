package coop.milpa.imports.internal;

import coop.milpa.imports.MovementKind;
import java.util.UUID;

/**
 * A row of {@code movements.csv}.
 *
 * @param row  where it stands in the file
 * @param account  its account's place in {@link Accounts}
 * @param day  its date as an epoch day
 * @param kind  what it was
 * @param amount  minor units, positive if the owner has more afterwards
 * @param printed  the balance printed after it, or {@link Movements#UNPRINTED}
 * @param request  made from source and reference
 * @param content  digest of all it says
 * @param narrative  in the old system's words
 */
record MovementRow(
        int row,
        int account,
        int day,
        MovementKind kind,
        long amount,
        long printed,
        UUID request,
        long content,
        String narrative) {}
