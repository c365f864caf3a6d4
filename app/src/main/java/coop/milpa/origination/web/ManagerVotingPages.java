package coop.milpa.origination.web;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Managers vote. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications/{number}/votes/manager")
@Needs(OriginationInTheMenu.DECIDE_MANAGER)
class ManagerVotingPages extends VotingPages {

    ManagerVotingPages(Parts parts) {
        super(Level.MANAGER, parts);
    }
}
