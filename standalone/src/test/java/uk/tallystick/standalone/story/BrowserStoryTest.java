package uk.tallystick.standalone.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import uk.tallystick.database.TestDatabase;
import uk.tallystick.standalone.StandaloneApplication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A newcomer opens Nottinghamshire, records three things, looks back, and reads how a decision came
 * about.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserStoryTest {

    private static final List<Path> CHROMIUMS =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));

    private static final String PASSWORD = "as long as it has to be";

    private ConfigurableApplicationContext program;
    private Playwright playwright;
    private Browser browser;
    private Page page;
    private String home;

    @BeforeAll
    void open() {
        var database = TestDatabase.empty();
        program =
                SpringApplication.run(
                        StandaloneApplication.class,
                        "--server.port=0",
                        "--TALLYSTICK_ADMIN_PASSWORD=" + PASSWORD,
                        "--TALLYSTICK_DB_URL=" + database.url(),
                        "--TALLYSTICK_DB_USER=" + database.owner().user(),
                        "--TALLYSTICK_DB_PASSWORD=" + database.owner().password());
        home =
                "http://127.0.0.1:"
                        + program.getEnvironment().getRequiredProperty("local.server.port");
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(chromium())
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        page = browser.newPage();
        page.setDefaultTimeout(60_000);
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
        program.close();
    }

    private static Path chromium() {
        return CHROMIUMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "this test drives a Chromium of the machine: install the package"
                                        + " chromium"));
    }

    @Test
    void theMainJobRunsEndToEnd() throws Exception {
        openNottinghamshire();
        nothingIsOfferedToRecord();
        theAdministratorLetsRobinIn();
        robinSignsIn();
        recordAFigure();
        moveAnActionsStatus();
        recordADecision();
        allThreeAreOnTheDashboard();
        lookBack();
        readTheDecisionsHistory();
        stepThroughIt();
        takeItAway();
        robinSignsOut();
    }

    /** Words that no line of a telephone holds, for what is typed is anything. */
    private static final String LONG = "Domesticabuse".repeat(4);

    @Test
    void noPageScrollsSidewaysOnATelephone() throws Exception {
        openNottinghamshire();
        var pages = everythingRecorded();
        var wide = new ArrayList<String>();
        try (var telephone =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 640))) {
            var visitor = telephone.newPage();
            visitor.setDefaultTimeout(60_000);
            pages.stream()
                    .filter(path -> !path.contains("/record/") && !path.contains("/exhibits/"))
                    .forEach(path -> measure(visitor, path, wide));
            visitor.navigate(home + "/sign-in?next=/bodies/nottinghamshire");
            visitor.getByLabel("Username").fill("marian");
            visitor.getByLabel("Password").fill(PASSWORD);
            visitor.locator("button:has-text('Sign in')").click();
            pages.forEach(path -> measure(visitor, path, wide));
        }
        assertThat(wide).isEmpty();
    }

    private void measure(Page visitor, String path, List<String> wide) {
        visitor.navigate(home + path);
        var width = visitor.evaluate("document.documentElement.scrollWidth");
        if (!width.equals(320)) {
            wide.add(path + " is " + width + " wide");
        }
    }

    /** Something in every list, and the paths of all their pages and forms. */
    private List<String> everythingRecorded() throws Exception {
        asAdministrator(
                "POST",
                "/api/people",
                "{\"username\":\"marian\",\"name\":\"Marian\",\"password\":\"" + PASSWORD + "\"}");
        asAdministrator(
                "PUT",
                "/api/bodies/nottinghamshire/people/marian/roles",
                "[\"secretary\",\"deliveryLead\",\"decisionMaker\"]");
        var scrutiny =
                marianRecords(
                        "scrutiny",
                        "{\"forum\":\"%1$s\",\"topic\":\"%1$s\",\"heldOn\":\"2026-03-02\",\"kpis\":[\"P1-1\"],\"seenAtPosition\":1}"
                                .formatted(LONG));
        marianRecords(
                "scrutiny/" + scrutiny + "/questions",
                "{\"questions\":[{\"asker\":\"commissioner\",\"text\":\"%s\"}]}".formatted(LONG));
        marianRecords(
                "actions",
                "{\"code\":\"WIDE\",\"title\":\"%s\",\"lead\":\"force\",\"because\":{\"thing\":\"scrutiny:nottinghamshire:%s\"}}"
                        .formatted(LONG, scrutiny));
        var decision =
                marianRecords(
                        "decisions",
                        "{\"title\":\"%s\",\"classification\":\"public\",\"kind\":\"arisingFromScrutiny\"}"
                                .formatted(LONG));
        var meeting =
                marianRecords(
                        "meetings",
                        "{\"kind\":\"panel\",\"forum\":\"%s\",\"heldOn\":\"2026-02-10\"}"
                                .formatted(LONG));
        var recommendation =
                marianRecords(
                        "recommendations",
                        "{\"reference\":\"R1\",\"title\":\"%s\",\"madeBy\":\"Panel\",\"madeOn\":\"2026-05-01\"}"
                                .formatted(LONG));
        var duty =
                marianRecords(
                        "duties",
                        "{\"title\":\"%1$s\",\"law\":\"%1$s\",\"recurrence\":\"yearly\"}"
                                .formatted(LONG));
        var paths = new ArrayList<>(List.of("", "/about", "/record/holders"));
        for (var one :
                List.of(
                        "scrutiny/" + scrutiny,
                        "actions/WIDE",
                        "decisions/" + decision,
                        "meetings/" + meeting,
                        "recommendations/" + recommendation,
                        "duties/" + duty,
                        "plans/plan-2024-29")) {
            var list = one.replaceFirst("/.*", "");
            paths.addAll(List.of("/" + list, "/" + one, "/record/" + list, "/record/" + one));
        }
        paths.addAll(
                List.of(
                        "/plans/plan-2024-29/nodes/PCP2024-P1",
                        "/kpis/P1-1",
                        "/concerns/action/WIDE",
                        "/concerns/kpi/P1-1",
                        "/changes",
                        "/changes?from=0",
                        "?knownAt=10&beside=now",
                        "/actions/WIDE?knownAt=10&beside=now",
                        "/kpis/P1-1?asAt=2025-12-31&beside=stated",
                        "/record/meetings/" + meeting + "?step=agenda",
                        "/record/decisions/" + decision + "?step=take",
                        "/exhibits/new?about=action:nottinghamshire:WIDE"));
        var all =
                new ArrayList<>(
                        paths.stream().map(path -> "/bodies/nottinghamshire" + path).toList());
        all.addAll(
                List.of(
                        "/people/me/owed",
                        "/history/scrutiny:nottinghamshire:" + scrutiny,
                        "/history/action:nottinghamshire:WIDE",
                        "/replay/action:nottinghamshire:WIDE",
                        "/bodies/nottinghamshire/concerns/action/WIDE/replay"));
        return all;
    }

    private void nothingIsOfferedToRecord() {
        page.navigate(home + "/bodies/nottinghamshire/actions/DP2020-1.02");
        assertThat(page.locator("main")).containsText("Agreed");
        assertThat(link("Change status")).hasCount(0);
    }

    private void theAdministratorLetsRobinIn() throws Exception {
        asAdministrator(
                "POST",
                "/api/people",
                "{\"username\":\"robin\",\"name\":\"Robin Hood\",\"password\":\""
                        + PASSWORD
                        + "\"}");
        asAdministrator(
                "PUT",
                "/api/bodies/nottinghamshire/people/robin/roles",
                "[\"submitter\",\"deliveryLead\",\"secretary\"]");
    }

    private void asAdministrator(String method, String path, String body) throws Exception {
        sends("admin", method, path, body);
    }

    private String sends(String user, String method, String path, String body) throws Exception {
        var credentials =
                Base64.getEncoder()
                        .encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create(home + path))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Assertions.assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            return answer.body();
        }
    }

    /** Records something new, and answers its code. */
    private String marianRecords(String list, String body) throws Exception {
        var answer = sends("marian", "POST", "/api/bodies/nottinghamshire/" + list, body);
        return answer.replaceFirst("(?s).*\"id\":\"[a-z]+:nottinghamshire:([^\"]+)\".*", "$1");
    }

    private void robinSignsIn() {
        page.navigate(home + "/bodies/nottinghamshire");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.getByLabel("Username").fill("robin");
        page.getByLabel("Password").fill("not the password");
        button("Sign in").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("You could not be signed in");
        page.getByLabel("Username").fill("robin");
        page.getByLabel("Password").fill(PASSWORD);
        button("Sign in").click();
        assertThat(heading()).containsText("Nottinghamshire");
        assertThat(page.locator("header")).containsText("Robin Hood");
    }

    private void robinSignsOut() {
        button("Sign out").click();
        assertThat(page.locator("header")).not().containsText("Robin Hood");
        page.navigate(home + "/bodies/nottinghamshire/kpis/P1-1");
        assertThat(page.locator("main")).not().containsText("51.7");
    }

    private void openNottinghamshire() {
        page.navigate(home);
        page.waitForCondition(() -> {
            page.reload();
            return page.getByText("Public confidence in police").count() > 0
                    && page.getByText("Interim chief executive").count() > 0;
        });
        assertThat(heading()).containsText("Nottinghamshire");
        assertThat(page.locator("main")).containsText("Proposed, not yet in use");
    }

    private void recordAFigure() {
        link("Public confidence in police").click();
        link("Record a figure").click();
        page.getByLabel("Reporting round").fill("2026-27-Q2");
        page.getByLabel("Supplied by").fill("Police and Crime Survey");
        page.getByLabel("Period of the figure").fill("12m-to-2026-09");
        page.getByLabel("Value").fill("140");
        button("Record figure").click();
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("a percentage is between 0 and 100");
        assertThat(page.getByLabel("Supplied by")).hasValue("Police and Crime Survey");
        page.getByLabel("Value").fill("51.7");
        button("Record figure").click();
        assertThat(page.locator("main")).containsText("51.7");
    }

    private void moveAnActionsStatus() {
        page.navigate(home + "/bodies/nottinghamshire/actions/DP2020-1.02");
        assertThat(page.locator("main")).containsText("Agreed");
        link("Change status").click();
        page.getByLabel("In progress").check();
        page.getByLabel("Amber").check();
        page.getByLabel("Comment").fill("Funding was found for the first year.");
        button("Record status").click();
        assertThat(page.locator("main")).containsText("In progress");
        assertThat(page.locator("main")).containsText("Funding was found for the first year.");
    }

    private void recordADecision() {
        page.navigate(home + "/bodies/nottinghamshire");
        link("Record a decision").click();
        page.getByLabel("Title").fill("Fund the victims' hub for another year");
        page.getByLabel("Public", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Made by").fill("Police and Crime Commissioner");
        page.getByLabel("Reasons").fill("Demand has not fallen.");
        button("Record decision").click();
        assertThat(heading()).containsText("Fund the victims' hub for another year");
    }

    private void allThreeAreOnTheDashboard() {
        page.navigate(home + "/bodies/nottinghamshire");
        var main = page.locator("main");
        assertThat(main).containsText("51.7");
        assertThat(main).containsText("Fund the victims' hub for another year");
        assertThat(page.getByRole(AriaRole.ROW, new GetByRoleOptions().setName("In progress 1")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.ROW, new GetByRoleOptions().setName("Amber 1")))
                .isVisible();
    }

    private void lookBack() {
        page.getByText("See how this stood on another date").click();
        page.getByLabel("Day").fill("1");
        page.getByLabel("Month").fill("12");
        page.getByLabel("Year").fill("2024");
        page.getByLabel("What we now know about this date").check();
        button("Show this date").click();
        var main = page.locator("main");
        assertThat(main).containsText("1 December 2024");
        assertThat(main).containsText("52.0%");
        assertThat(main).not().containsText("51.7");
        assertThat(main).not().containsText("Fund the victims' hub");
        page.getByText("See how this stood on another date").click();
        page.getByLabel("What was known on this date").check();
        button("Show this date").click();
        assertThat(page.locator("main")).containsText("made later");
    }

    private void readTheDecisionsHistory() {
        page.navigate(home + "/bodies/nottinghamshire/decisions");
        link("Fund the victims' hub for another year").click();
        link("How it came about").click();
        var main = page.locator("main");
        assertThat(main).containsText("Decision proposed");
        assertThat(main).containsText("Decision taken");
        assertThat(main).containsText("Demand has not fallen.");
    }

    private void stepThroughIt() {
        link("Step through it").click();
        assertThat(heading()).containsText("Step 1 of 2");
        link("Next step").click();
        assertThat(heading()).containsText("Step 2 of 2");
        assertThat(page.locator("main")).containsText("Demand has not fallen.");
        link("Previous step").click();
        assertThat(heading()).containsText("Step 1 of 2");
    }

    /** What was taken away reads without us, and asks nobody for anything. */
    private void takeItAway() {
        var file = page.waitForDownload(() -> link("Save all steps as one file").click()).path();
        try (var elsewhere = browser.newContext()) {
            var requests = new ArrayList<String>();
            var reader = elsewhere.newPage();
            elsewhere.setOffline(true);
            reader.onRequest(request -> requests.add(request.url()));
            reader.setContent(Files.readString(file));
            assertThat(reader.locator("section")).hasCount(2);
            assertThat(reader.locator("#step-1")).containsText("Decision proposed");
            assertThat(reader.locator("#step-2")).containsText("Demand has not fallen.");
            assertThat(reader.locator("#step-2")).containsText("Robin Hood");
            assertThat(reader.locator("body")).hasCSS("max-width", "1020px");
            Assertions.assertThat(requests).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    /** A link, also one that looks like a button. */
    private Locator link(String name) {
        return page.locator("main a").filter(new Locator.FilterOptions().setHasText(name)).first();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
