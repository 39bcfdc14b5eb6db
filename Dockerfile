# One image for web, worker and beat. It holds no secret and no data: everything of a site is in its environment.
FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 STATIC_ROOT=/app/staticfiles MEDIA_ROOT=/data/uploads BEAT_FILE=/tmp/celerybeat \
    PROMETHEUS_MULTIPROC_DIR=/tmp/metrics
WORKDIR /app

COPY requirements/production.txt requirements/
RUN pip install --no-cache-dir --require-hashes -r requirements/production.txt \
    && useradd --system --uid 10001 app && install -d -o app /data/uploads /tmp/metrics

COPY . .
# The addresses are not used while files are collected, but the settings ask for them.
RUN SECRET_KEY=collecting DATABASE_URL=postgres://none/none REDIS_URL=redis://none EMAIL_URL=smtp://none \
    python manage.py collectstatic --noinput

USER app
EXPOSE 8000
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--workers", "2", \
     "--blocking-threads", "4", "--respawn-failed-workers", "--workers-kill-timeout", "20", "config.wsgi:application"]
