package uk.tallystick.command;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import jakarta.validation.constraints.NotNull;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

import uk.tallystick.access.SignedIn;
import uk.tallystick.command.exhibit.ExhibitController;
import uk.tallystick.command.exhibit.ExhibitRequest;
import uk.tallystick.command.recording.Act;
import uk.tallystick.events.exhibit.FileKind;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/** What the API document cannot read off a command's controller: its headers and refusals. */
@Configuration(proxyBeanMethods = false)
class CommandDocument {

    private static final String PROBLEM = "Problem";

    /** The paths on which things come into being. */
    private static final String CREATING = "/api/(people|bodies(/\\{body}/[a-z]+)?)";

    private static final Map<String, String> REFUSALS =
            Map.of(
                    "400", "Malformed",
                    "401", "Nobody is signed in",
                    "403", "The roles of whoever is do not allow it",
                    "404", "Not on record",
                    "409", "Not possible in the state that it is in",
                    "412", "Not at the version that If-Match names",
                    "413", "Too large",
                    "415", "Not JSON",
                    "422", "Well-formed but wrong, or an Idempotency-Key used before",
                    "429", "Too often: Retry-After says when it may be tried again");

    /** Who is asking, each of which will do. */
    private static final Map<String, SecurityScheme> SCHEMES =
            Map.of(
                    "basic",
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("basic")
                            .description("The username and password of a local account"),
                    "bearer",
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .description(
                                    "A JWT of the organisation's OpenID provider, or, with a local"
                                            + " account, what POST /api/tokens answers"),
                    "session",
                    new SecurityScheme()
                            .type(SecurityScheme.Type.APIKEY)
                            .in(SecurityScheme.In.COOKIE)
                            .name("tallystick")
                            .description("A browser's session; with it, a CSRF token"));

    static {
        // It is made of the headers, which are documented instead.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Act.class);
    }

    @Bean
    OperationCustomizer documentedCommand() {
        return (operation, handler) ->
                isCommand(handler)
                        ? document(operation, handler)
                        : isOurs(handler) ? refusing(operation) : operation;
    }

    @Bean
    OpenApiCustomizer documentedRefusals() {
        return document -> {
            document.getInfo().title("Tallystick");
            document.getComponents().addSchemas(PROBLEM, problem());
            SCHEMES.forEach(document.getComponents()::addSecuritySchemes);
        };
    }

    /** What people do for themselves, which is no command. */
    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType()
                        .getPackageName()
                        .startsWith(CommandDocument.class.getPackageName())
                && handler.hasMethodAnnotation(SignedIn.class);
    }

    private static boolean isCommand(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Act.class);
    }

    private static Operation document(Operation operation, HandlerMethod handler) {
        operation.addParametersItem(
                header("Idempotency-Key", "A repeat within 24 hours is given the first answer"));
        operation.addParametersItem(
                header("If-Match", "The only version to act on, in quotation marks: \"3\""));
        if (handler.getBeanType() == ExhibitController.class) {
            Arrays.stream(ExhibitRequest.class.getRecordComponents())
                    .map(CommandDocument::query)
                    .forEach(operation::addParametersItem);
        }
        var responses = operation.getResponses();
        var done = responses.computeIfAbsent("200", _ -> new ApiResponse());
        done.description("Recorded, or so on record already");
        done.addHeaderObject("ETag", new Header().schema(text()));
        creation(handler, done, responses);
        return refusing(operation);
    }

    private static Operation refusing(Operation operation) {
        SCHEMES.keySet().stream()
                .sorted()
                .forEach(scheme ->
                        operation.addSecurityItem(new SecurityRequirement().addList(scheme)));
        REFUSALS.forEach(
                (status, why) -> operation.getResponses().addApiResponse(status, refusal(why)));
        return operation;
    }

    private static void creation(HandlerMethod handler, ApiResponse done, ApiResponses responses) {
        var post = handler.getMethodAnnotation(PostMapping.class);
        if (post != null && post.value()[0].matches(CREATING)) {
            responses.addApiResponse(
                    "201",
                    new ApiResponse()
                            .description("Created")
                            .content(done.getContent())
                            .addHeaderObject("ETag", new Header().schema(text()))
                            .addHeaderObject("Location", new Header().schema(text())));
        }
    }

    private static HeaderParameter header(String name, String why) {
        var header = new HeaderParameter();
        header.name(name).description(why).schema(text());
        return header;
    }

    /** What is said of a file, which is the body. */
    private static Parameter query(RecordComponent said) {
        var schema = new JsonSchema();
        schema.typesItem("string");
        if (said.getType() == LocalDate.class) {
            schema.format("date");
        }
        if (said.getType() == FileKind.class) {
            Arrays.stream(FileKind.values()).map(FileKind::code).forEach(schema::addEnumItemObject);
        }
        return new QueryParameter()
                .name(said.getName())
                .required(said.getAccessor().isAnnotationPresent(NotNull.class))
                .schema(schema);
    }

    private static ApiResponse refusal(String why) {
        var problem = new MediaType().schema(new JsonSchema().$ref(PROBLEM));
        return new ApiResponse()
                .description(why)
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    /** A problem detail as RFC 9457 has it, with the fields at fault. */
    private static Schema<?> problem() {
        var error = object().addProperty("field", text()).addProperty("message", text());
        Schema<?> errors = new JsonSchema();
        errors.typesItem("array");
        errors.setItems(error);
        return object().addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", new JsonSchema().typesItem("integer"))
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty("errors", errors);
    }

    private static Schema<?> object() {
        return new JsonSchema().typesItem("object");
    }

    private static Schema<?> text() {
        return new JsonSchema().typesItem("string");
    }
}
