package coop.milpa.members.web;

import coop.milpa.members.web.MemberAct.Group;
import coop.milpa.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What organs decided about a member, and what follows from it. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/decide/{act}")
@Needs(MembersInTheMenu.RESOLVE)
class DecidingPages extends MemberActPages {

    DecidingPages(ActForms forms) {
        super(forms, Group.DECIDE);
    }
}
