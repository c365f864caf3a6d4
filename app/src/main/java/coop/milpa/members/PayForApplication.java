package coop.milpa.members;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;

/** Cash from an applicant, taken at the branch where she applied. */
public record PayForApplication(CooperativeId cooperative, RequestId request, ApplicationId application, Money amount) {

    public PayForApplication {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An applicant pays " + amount);
        }
    }
}
