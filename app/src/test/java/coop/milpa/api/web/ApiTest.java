package coop.milpa.api.web;

import coop.milpa.MilpaApplication;
import coop.milpa.accounting.AccountingFixture;
import coop.milpa.testing.TestClock;
import coop.milpa.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Runs the whole program once for all tests of the API, with those who call it. */
@SpringBootTest(classes = MilpaApplication.class)
@AutoConfigureMockMvc
@Import({
    TestDatabase.class,
    TestClock.class,
    ApiFixture.class,
    HandApiFixture.class,
    AccountingFixture.class,
    MemberExamples.class,
    SavingsExamples.class,
    BooksExamples.class,
    OfficeExamples.class,
    OfficeWorld.class
})
@TestConstructor(autowireMode = AutowireMode.ALL)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ApiTest {}
