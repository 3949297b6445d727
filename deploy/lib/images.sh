# Images of the ranges, found again by a label that holds the digest of what they were built from.

content_label=org.kakehashi.content
stage_label=org.kakehashi.stage

# build_images FRESH [NAME...]: what is missing, changed or asked for anew (FRESH), each after what it is made from;
# without names, every folder that holds a Dockerfile. Two builds at a time would only hinder each other.
build_images() {
    local fresh=$1 name failed=''
    shift
    exec 8>"$state/images.lock"
    flock 8
    done_images=' base '
    build_base "$fresh"
    # shellcheck disable=SC2046 # names of images hold no space
    [ $# -gt 0 ] || set -- $(image_names)
    for name; do
        build_with_parents "$name" "$fresh" || failed="$failed $name"
    done
    remove_stages
    exec 8>&-
    if [ -n "$failed" ]; then
        fail "these images could not be built:$failed. Usual causes: no way to the package mirror, a full disk." \
            "次のイメージを構築できませんでした:$failed。よくある原因: パッケージミラーに接続できない、ディスクが一杯。"
    fi
}

# list_images: a line for each image, fields by tabulators: name, state (built, changed, missing), id, bytes, built at.
# An image is "changed" when its folder or what it is made from is no longer what it was built from.
list_images() {
    local name there state_of
    for name in base $(image_names); do
        there=$(docker image inspect --format '{{.Id}}	{{.Size}}	{{.Created}}' "kakehashi/$name:latest" 2>/dev/null) || there=''
        if [ -z "$there" ]; then
            state_of=missing
        elif [ "$(content_in_engine "$name")" = "$(content_of "$name")" ]; then
            state_of=built
        else
            state_of=changed
        fi
        printf '%s\t%s\t%b\n' "$name" "$state_of" "$there"
    done
}

image_names() {
    local dockerfile
    for dockerfile in "$project"/images/*/Dockerfile; do
        basename "$(dirname "$dockerfile")"
    done
}

# parents_of NAME: images of ours that it is made from, or copies from.
parents_of() {
    sed -nE 's/^(FROM|COPY --from=|FROM --platform=[^ ]+) *kakehashi\/([a-z0-9-]+).*/\2/p' "$project/images/$1/Dockerfile" | sort -u
}

# content_of NAME: the digest of what it would be built from now.
content_of() {
    local parent
    if [ "$1" = base ]; then
        digest_of "$project/images/base"
        return
    fi
    {
        printf '%s' "$(digest_of "$project/images/$1")"
        for parent in $(parents_of "$1"); do
            printf ' %s' "$(docker image inspect --format '{{.Id}}' "kakehashi/$parent" 2>/dev/null)"
        done
    } | sha256sum | cut -c1-32
}

# build_with_parents NAME FRESH
build_with_parents() {
    local parent
    case "$done_images" in *" $1 "*) return ;; esac
    done_images="$done_images$1 "
    for parent in $(parents_of "$1"); do
        if [ "$parent" != base ]; then
            build_with_parents "$parent" "$2" || return 1
        fi
    done
    build_image "$1" "$2"
}

build_base() {
    local content
    content=$(content_of base)
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
    content=$(content_of "$1")
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
        export LC_ALL=C
        find . -type f -print0 | sort -z | xargs -0 sha256sum
        find . -type f -perm -u+x | sort
    ) | sha256sum | cut -c1-32
}
