package coop.milpa.members.internal;

import coop.milpa.ledger.Verification.Finding;
import java.util.List;

/** Makes findings: one holds if nothing breaks it, and names ten who do. */
final class Findings {

    private static final int OFFENDERS_MAX = 10;

    private Findings() {}

    static Finding of(String name, String figure, List<String> offenders) {
        List<String> first = offenders.stream().limit(OFFENDERS_MAX).toList();
        return new Finding(name, first.isEmpty(), figure, first);
    }
}
