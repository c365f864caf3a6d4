package coop.milpa.members.web;

import coop.milpa.members.web.MemberAct.Group;
import coop.milpa.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is written down about a member by whoever keeps the register. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/keep/{act}")
@Needs(MembersInTheMenu.KEEP)
class KeepingPages extends MemberActPages {

    KeepingPages(ActForms forms) {
        super(forms, Group.KEEP);
    }
}
