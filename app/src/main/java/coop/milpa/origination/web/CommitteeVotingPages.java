package coop.milpa.origination.web;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Those who sit on a committee vote. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications/{number}/votes/committee")
@Needs(OriginationInTheMenu.DECIDE_COMMITTEE)
class CommitteeVotingPages extends VotingPages {

    CommitteeVotingPages(Parts parts) {
        super(Level.COMMITTEE, parts);
    }
}
