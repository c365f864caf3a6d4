/**
 * Origination (solicitudes de crédito): who asks to be lent what and what for, how that is judged, who says yes or no,
 * and that what was granted is paid out once. What a loan is, and what becomes of it, is {@code credit}'s.
 */
@ApplicationModule(
        displayName = "Origination",
        allowedDependencies = {
            "kernel",
            "loan",
            "platform",
            "web",
            "ledger",
            "registry",
            "papers",
            "parties",
            "members",
            "contributions",
            "receipts",
            "savings",
            "credit"
        })
@NullMarked
package coop.milpa.origination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
