# syntax=docker/dockerfile:1

# The web app.
FROM node:24-bookworm-slim AS web
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json frontend/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY . /src
RUN npm run build

# The program, with the web app in it. It needs no C library.
FROM golang:1.26-bookworm AS program
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=web /src/frontend/dist frontend/dist
RUN CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags="-s -w" -o /out/doorway ./cmd/doorway \
    && mkdir -p /out/data /out/tmp

# What runs: the program, which has its own time zones, and certificates; no shell, no package manager, not root. Only
# /data and, for a restore, /tmp are written to.
FROM scratch
COPY --from=program /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=program /out/doorway /doorway
COPY --from=program --chown=65532:65532 /out/data /data
COPY --from=program --chown=65532:65532 /out/tmp /tmp
ENV DOORWAY_ADDR=0.0.0.0:8080 \
    DOORWAY_DATABASE_URL=sqlite:/data/doorway.db \
    DOORWAY_LOG_FORMAT=json
USER 65532:65532
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 CMD ["/doorway", "ready"]
ENTRYPOINT ["/doorway"]
CMD ["serve"]
