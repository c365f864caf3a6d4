package coop.milpa.origination.web;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Officers vote. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications/{number}/votes/officer")
@Needs(OriginationInTheMenu.DECIDE_OFFICER)
class OfficerVotingPages extends VotingPages {

    OfficerVotingPages(Parts parts) {
        super(Level.OFFICER, parts);
    }
}
