package coop.milpa.hostile;

import coop.milpa.MilpaApplication;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.portal.PortalFixture;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.AtOnce;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Runs the whole program once for all tests of this package. It knows an identity provider, which does not answer. */
@SpringBootTest(
        classes = MilpaApplication.class,
        properties = {
            "milpa.api.burst=1000000",
            "milpa.webhooks.inner-targets=true",
            "milpa.access.address=http://localhost",
            "milpa.access.providers.union.issuer=http://127.0.0.1:1",
            "milpa.access.providers.union.client-id=milpa",
            "milpa.access.providers.union.label=Directorio"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({
    TestDatabase.class,
    TestClock.class,
    AtOnce.class,
    BooksFixture.class,
    TellerFixture.class,
    Till.class,
    Term.class,
    Dealing.class,
    Lending.class,
    Surplus.class,
    Surplus.Posting.class,
    Companies.class,
    Asking.class,
    Town.class,
    Paperwork.class,
    PortalFixture.class
})
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestInstance(Lifecycle.PER_CLASS)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface HostileTest {}
