/**
 * Demo: a network of cooperatives that nobody has to be asked about. A confederation, its federations, and under them
 * cooperatives of which some come with the history of another system and are imported, and others are founded and live
 * through the ports of the modules. Every day closed, the books verified, one member's savings proven, a hidden deposit
 * found out.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: database",
            "cli",
            "access",
            "ledger",
            "registry",
            "parties",
            "members",
            "close",
            "proof",
            "proof :: file",
            "proof :: tree",
            "receipts",
            "envelopes",
            "contributions",
            "accounting",
            "savings",
            "termdeposits",
            "credit",
            "loan",
            "shares",
            "portal",
            "remittances",
            "collections",
            "teller",
            "exchange",
            "cheques",
            "imports"
        })
@NullMarked
package coop.milpa.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
