/**
 * Credit (créditos): what members borrow. Products by day, loans with what was agreed and what happened to them, what
 * they earn each day. How a loan is reckoned is the kernel's ({@code coop.milpa.loan}); what is owed in the books is
 * the ledger's to say. The calculators of loans are commands that need none of it.
 */
@ApplicationModule(
        displayName = "Credit",
        allowedDependencies = {
            "kernel",
            "loan",
            "cli",
            "cli :: jsonl",
            "platform",
            "web",
            "api",
            "ledger",
            "close",
            "registry",
            "papers",
            "parties",
            "members",
            "contributions",
            "receipts",
            "counter",
            "savings",
            "tax"
        })
@NullMarked
package coop.milpa.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
