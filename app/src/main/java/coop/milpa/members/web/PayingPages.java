package coop.milpa.members.web;

import coop.milpa.members.web.MemberAct.Group;
import coop.milpa.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is paid in cash for a member who has died, by whoever has the cash. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/pay/{act}")
@Needs(MembersInTheMenu.CASH)
class PayingPages extends MemberActPages {

    PayingPages(ActForms forms) {
        super(forms, Group.PAY);
    }
}
