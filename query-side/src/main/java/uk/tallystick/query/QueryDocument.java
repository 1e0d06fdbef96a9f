package uk.tallystick.query;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

import tools.jackson.databind.JsonNode;

import uk.tallystick.access.Rule;
import uk.tallystick.query.asat.One;

import java.util.ArrayList;
import java.util.List;

/** What the API document cannot read off a query's controller: how it is refused. */
@Configuration(proxyBeanMethods = false)
class QueryDocument {

    private static final String PROBLEM = "Problem";
    private static final String BEARER = "bearer";
    private static final String BASIC = "basic";
    private static final String SESSION = "session";

    static {
        // Any JSON at all, not the properties of the class that holds it.
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new JsonSchema());
    }

    @Bean
    OperationCustomizer documentedQuery() {
        return (operation, handler) -> isQuery(handler) ? document(operation, handler) : operation;
    }

    @Bean
    OpenApiCustomizer documentedProblems() {
        return document -> {
            document.getInfo().title("Tallystick");
            document.getComponents()
                    .addSchemas(PROBLEM, problem())
                    .addSecuritySchemes(
                            BEARER,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description(
                                            "The organisation's JWT, or the token that POST"
                                                    + " /api/tokens answered"))
                    .addSecuritySchemes(
                            BASIC,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("basic")
                                    .description("Local accounts"))
                    .addSecuritySchemes(
                            SESSION,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.COOKIE)
                                    .name("tallystick"));
        };
    }

    private static boolean isQuery(HandlerMethod handler) {
        return handler.getBeanType()
                .getPackageName()
                .startsWith(QueryDocument.class.getPackageName());
    }

    private static Operation document(Operation operation, HandlerMethod handler) {
        var responses = operation.getResponses();
        if (handler.getReturnType().getParameterType() == One.class) {
            responses
                    .computeIfAbsent("200", _ -> new ApiResponse())
                    .addHeaderObject("ETag", new Header().schema(text()));
        }
        responses.addApiResponse("400", refusal("Malformed"));
        responses.addApiResponse("401", refusal("Nobody is signed in, or not with what was sent"));
        if (!(Rule.of(handler).orElse(null) instanceof Rule.Everybody)) {
            responses.addApiResponse("403", refusal("The caller's roles do not allow it"));
        }
        responses.addApiResponse(
                "429",
                refusal("Too many requests: wait")
                        .addHeaderObject("Retry-After", new Header().schema(text())));
        operation.setSecurity(security(handler));
        responses.addApiResponse("404", refusal("Not known at the point of time asked about"));
        responses.addApiResponse(
                "503",
                refusal("Catching up: ask again")
                        .addHeaderObject("Retry-After", new Header().schema(text())));
        return operation;
    }

    /** Any one of these; none too, where everybody may ask. */
    private static List<SecurityRequirement> security(HandlerMethod handler) {
        var ways = new ArrayList<SecurityRequirement>();
        if (Rule.of(handler).orElse(null) instanceof Rule.Everybody) {
            ways.add(new SecurityRequirement());
        }
        for (var scheme : List.of(BEARER, BASIC, SESSION)) {
            ways.add(new SecurityRequirement().addList(scheme));
        }
        return ways;
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
