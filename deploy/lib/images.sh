# Images of the ranges, found again by a label that holds the digest of what they were built from.

content_label=org.kakehashi.content
stage_label=org.kakehashi.stage

# build_images FRESH: base if it is missing (or FRESH), then every folder that changed.
build_images() {
    local fresh=$1 folder name failed=''
    build_base "$fresh"
    for folder in "$project"/images/*/; do
        name=$(basename "$folder")
        [ -f "$folder/Dockerfile" ] || continue
        build_image "$name" "$fresh" || failed="$failed $name"
    done
    remove_stages
    if [ -n "$failed" ]; then
        fail "these images could not be built:$failed. Usual causes: no way to the package mirror, a full disk." \
            "次のイメージを構築できませんでした:$failed。よくある原因: パッケージミラーに接続できない、ディスクが一杯。"
    fi
}

build_base() {
    local content
    content=$(digest_of "$project/images/base")
    if ! $1 && [ "$(content_in_engine base)" = "$content" ]; then
        return
    fi
    need_programs mmdebstrap mmdebstrap
    as_root true # asks for the password now; later, in the background, it could not
    step "$logs/image-base.log" "Building image base (about a minute)" "base イメージを構築 (約1分)" \
        import_base "$content" ||
        fail "the base image could not be built. Are the package sources of this machine in order (apt-get update)?" \
            "base イメージを構築できません。このマシンのパッケージ取得元は正常ですか (apt-get update)。"
}

import_base() {
    set -o pipefail
    as_root "$project/images/base/make-root" |
        docker import --change "LABEL $content_label=$1" --change 'ENV LANG=C.UTF-8' - kakehashi/base:latest
}

# build_image NAME FRESH
build_image() {
    local folder=$project/images/$1 content arguments=()
    content=$(printf '%s %s' "$(digest_of "$folder")" "$(docker image inspect --format '{{.Id}}' kakehashi/base)" |
        sha256sum | cut -c1-32)
    if ! $2 && [ "$(content_in_engine "$1")" = "$content" ]; then
        return
    fi
    if $2; then arguments+=(--no-cache); fi
    # The host's network: package mirrors are reached as the host reaches them, whatever its resolver and MTU.
    step "$logs/image-$1.log" "Building image $1" "$1 イメージを構築" \
        docker build --network host --force-rm "${arguments[@]}" \
        --label "$content_label=$content" --tag "kakehashi/$1:latest" "$folder"
}

# Stages of a build that only held its tools. Kept, they would make the next change of that image some seconds faster and
# take several hundred MB all the time. Engines that build with BuildKit leave none.
remove_stages() {
    docker image ls --quiet --filter dangling=true --filter "label=$stage_label" |
        xargs --no-run-if-empty docker image rm >/dev/null || true
}

content_in_engine() {
    docker image inspect --format "{{index .Config.Labels \"$content_label\"}}" "kakehashi/$1:latest" 2>/dev/null || true
}

# One digest over names, contents and execute bits of all files of a folder.
digest_of() {
    (
        cd "$1" || exit 1
        find . -type f -print0 | sort -z | xargs -0 sha256sum
        find . -type f -perm -u+x | sort
    ) | sha256sum | cut -c1-32
}
