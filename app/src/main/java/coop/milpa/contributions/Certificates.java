package coop.milpa.contributions;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Certificates of contributions, which say that no deposit protection ever covers them. */
public interface Certificates {

    /**
     * Issues a certificate of what a member has paid in by the open day.
     *
     * @return the certificate, the same one if it was asked before; or {@link ContributionRefusal.NothingPaidIn}
     */
    Outcome<Certificate> issue(CooperativeId cooperative, RequestId request, MemberId member);

    /** All that were issued to a member, the latest first. */
    List<Certificate> of(CooperativeId cooperative, MemberId member);

    Optional<Certificate> find(CooperativeId cooperative, long number);

    /**
     * Prints a certificate as a PDF and counts it; from the second on it says that it is a reprint.
     *
     * @return the certificate with this print counted; or {@link ContributionRefusal.UnknownCertificate}
     */
    Outcome<Certificate> print(CooperativeId cooperative, long number, Locale reader, OutputStream into);
}
