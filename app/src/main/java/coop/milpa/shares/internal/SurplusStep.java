package coop.milpa.shares.internal;

import coop.milpa.close.CloseStep;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Progress;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Surpluses.PaymentRun;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;

/**
 * Goes on with payments that have begun: after the standing of the day is known, whoever is in good standing again, or
 * has an account now, is paid on the day that has opened.
 */
@Component
class SurplusStep implements CloseStep {

    private static final int ORDER = 480;

    private final DistributionRegister register;
    private final SurplusPaying paying;

    SurplusStep(DistributionRegister register, SurplusPaying paying) {
        this.register = register;
        this.paying = paying;
    }

    @Override
    public String name() {
        return "shares.surplus";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public StepFigures run(CooperativeId cooperative, LocalDate day) {
        long paid = 0;
        var words = new StringJoiner(", ");
        for (Distribution each : register.paying(cooperative)) {
            PaymentRun run = paying.pay(cooperative, each, Progress.silent());
            if (run.paid() > 0) {
                paid += run.paid();
                words.add(run.amount().toString());
            }
        }
        return new StepFigures(paid, words.toString());
    }
}
