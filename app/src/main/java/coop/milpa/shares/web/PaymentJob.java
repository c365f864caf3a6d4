package coop.milpa.shares.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.platform.JobId;
import coop.milpa.platform.JobOrder;
import coop.milpa.platform.Jobs;
import coop.milpa.registry.Cooperative;
import coop.milpa.shares.Distribution;
import coop.milpa.shares.Surpluses;
import org.springframework.stereotype.Component;

/** Pays a surplus in the background, as a job that anybody may watch. */
@Component
class PaymentJob {

    private final Surpluses surpluses;
    private final Jobs jobs;

    PaymentJob(Surpluses surpluses, Jobs jobs) {
        this.surpluses = surpluses;
        this.jobs = jobs;
    }

    /** One that runs already goes on: asking again is refused. */
    Outcome<JobId> begin(Cooperative cooperative, Distribution year) {
        var order = new JobOrder(
                cooperative.id(), SharesInTheMenu.PAYMENT, year.endsOn().toString());
        return jobs.begin(order, progress -> surpluses.pay(cooperative.id(), year.id(), progress));
    }
}
